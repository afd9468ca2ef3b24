import type { Ladder, Level } from "@belay/core/ladder/ladder.ts";
import styles from "./level-profile.module.css";
import { LevelSteps } from "./level-steps.tsx";
import { profileWords, stepsReached } from "./profile-words.ts";

/** Where a level stands on each of the ladder's scales. */
export function LevelProfile({ ladder, level }: { ladder: Ladder; level: Level }) {
  return (
    <dl className={styles.profile}>
      {ladder.dimensions.map((dimension) => (
        <div key={dimension.id} className={styles.scale}>
          <dt>{dimension.name}</dt>
          <dd>{profileWords(dimension, level).join(", ")}</dd>
          <dd>
            <LevelSteps reached={stepsReached(dimension, level)} of={dimension.scale.length} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
