import type { Ladder, Level, TransitionKind } from "@belay/core/ladder/ladder.ts";
import { nextLevels } from "@belay/core/ladder/levels.ts";
import { Link } from "@tanstack/react-router";
import styles from "./level-part.module.css";

const KINDS = {
  promotion: "promotion",
  lateral: "move across",
  return: "return to individual work",
} satisfies Record<TransitionKind, string>;

/** Where one can go from a level, what that changes, and whether one can come back. */
export function LevelMoves({ ladder, level }: { ladder: Ladder; level: Level }) {
  const moves = nextLevels(ladder, level.id);
  if (moves.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Moves from here">
      <h3>Moves from here</h3>
      <ul className={styles.rows}>
        {moves.map(({ level: next, kind, whatChanges, reversible }) => (
          <li key={`${kind} ${next.id}`}>
            <p className={styles.over}>
              <Link to="/ladder" search={{ level: next.id }} resetScroll={false}>
                {next.title}
              </Link>
              {KINDS[kind]}
            </p>
            <ul className={styles.changes}>
              {whatChanges.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <p className={styles.quiet}>{reversible ? "You can move back." : "There is no move back."}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
