import type { Ladder, Level } from "@belay/core/ladder/ladder.ts";
import { gradeOf } from "@belay/core/ladder/levels.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Link } from "@tanstack/react-router";
import styles from "./level-link.module.css";
import { profileWords } from "./profile-words.ts";

interface LevelLinkProps {
  level: Level;
  ladder: Ladder;
  isChosen: boolean;
  isOwn: boolean;
}

/** One level on the grade line: its short title and how far it reaches. */
export function LevelLink({ level, ladder, isChosen, isOwn }: LevelLinkProps) {
  return (
    <Link
      to="/ladder"
      search={{ level: level.id }}
      resetScroll={false}
      className={styles.level}
      aria-current={isChosen ? "true" : undefined}
    >
      <span className={styles.words}>
        <span className={styles.title}>{level.shortTitle}</span>
        <span className={styles.reach}>{sayReach(ladder, level)}</span>
      </span>
      {isOwn ? <Badge>you</Badge> : null}
    </Link>
  );
}

function sayReach(ladder: Ladder, level: Level): string {
  const [widest] = ladder.dimensions;
  const reach = widest === undefined ? "" : profileWords(widest, level).join(", ");
  const { low, high } = gradeOf(level);
  return low === high ? reach : [reach, `grades ${low} to ${high}`].filter(Boolean).join(" · ");
}
