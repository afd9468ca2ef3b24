import type { Level } from "@belay/core/ladder/ladder.ts";
import { proficiencyName } from "@belay/core/ladder/proficiency.ts";
import type { SkillCatalogue } from "@belay/core/ladder/skill.ts";
import { proficiencySentence } from "@belay/core/ladder/skills.ts";
import { LevelSteps } from "@belay/ui/level-steps.tsx";
import styles from "./level-part.module.css";

const HIGHEST = 5;

/** The skills a level asks for, the strongest first, each with what one can see somebody do. */
export function LevelSkills({ level, catalogue }: { level: Level; catalogue: SkillCatalogue }) {
  const targets = listTargets(level, catalogue);
  if (targets.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Skills">
      <h3>Skills</h3>
      <ul className={styles.rows}>
        {targets.map(({ skill, target }) => (
          <li key={skill.id} className={styles.split}>
            <div className={styles.measure}>
              <LevelSteps
                label={skill.name}
                words={`${proficiencyName(target)}, ${target} of ${HIGHEST}`}
                step={target}
                of={HIGHEST}
              />
            </div>
            <p className={styles.quiet}>{proficiencySentence(skill, target)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listTargets({ skills }: Level, catalogue: SkillCatalogue) {
  return catalogue.skills
    .flatMap((skill) => {
      const target = skills[skill.id];
      return target === undefined ? [] : [{ skill, target }];
    })
    .toSorted((one, other) => other.target - one.target);
}
