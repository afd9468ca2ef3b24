import { HABITS } from "@belay/core/ladder/habits.ts";
import type { Expectation, Level } from "@belay/core/ladder/ladder.ts";
import { Badge } from "@belay/ui/badge.tsx";
import styles from "./level-part.module.css";

/** What somebody at this level does, habit by habit, what counts most first. */
export function LevelExpectations({ level }: { level: Level }) {
  return (
    <section className={styles.part} aria-label="Expectations">
      <h3>Expectations</h3>
      <ul className={styles.rows}>
        {orderByHabit(level.expectations).map(({ id, habit, weight, text }) => (
          <li key={id}>
            <p className={styles.over}>
              {HABITS.find((one) => one.id === habit)?.name}
              <Badge tone={weight === "core" ? "accent" : "plain"}>{weight}</Badge>
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// Core before supporting, then in the order of the habits; the order of one habit's own stays.
function orderByHabit(expectations: readonly Expectation[]): Expectation[] {
  const place = ({ habit, weight }: Expectation) =>
    (weight === "core" ? 0 : HABITS.length) + HABITS.findIndex(({ id }) => id === habit);
  return expectations.toSorted((one, other) => place(one) - place(other));
}
