import type { Ladder, Level } from "@belay/core/ladder/ladder.ts";
import { gradeOf } from "@belay/core/ladder/levels.ts";
import type { SkillCatalogue } from "@belay/core/ladder/skill.ts";
import type { Ref } from "react";
import styles from "./level-detail.module.css";
import { LevelExpectations } from "./level-expectations.tsx";
import { LevelMoves } from "./level-moves.tsx";
import parts from "./level-part.module.css";
import { LevelProfile } from "./level-profile.tsx";
import { LevelSkills } from "./level-skills.tsx";

interface LevelDetailProps {
  ladder: Ladder;
  catalogue: SkillCatalogue;
  level: Level;
  headingRef: Ref<HTMLHeadingElement> | undefined;
}

/** One level in full: where it stands, what is expected, what it leads to. */
export function LevelDetail({ ladder, catalogue, level, headingRef }: LevelDetailProps) {
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h2 ref={headingRef} tabIndex={-1} className={styles.title}>
          {level.title}
        </h2>
        <p className={styles.place}>{sayPlace(ladder, level)}</p>
        <LevelProfile ladder={ladder} level={level} />
      </header>
      <div className={styles.body}>
        {level.mentoring === null ? null : (
          <section className={parts.part} aria-label="Mentoring">
            <h3>Mentoring</h3>
            <p>{level.mentoring.text}</p>
          </section>
        )}
        <LevelExpectations level={level} />
        <LevelSkills level={level} catalogue={catalogue} />
        <LevelMoves ladder={ladder} level={level} />
      </div>
    </article>
  );
}

function sayPlace(ladder: Ladder, level: Level): string {
  const track = ladder.tracks.find(({ id }) => id === level.track);
  const { low, high } = gradeOf(level);
  const grade = low === high ? `grade ${low}` : `grades ${low} to ${high}`;
  return track === undefined ? grade : `${track.name} track · ${grade}`;
}
