import type { Ladder, Level } from "@belay/core/ladder/ladder.ts";
import { LevelSteps } from "@belay/ui/level-steps.tsx";
import styles from "./level-profile.module.css";
import { profileWords, stepsReached } from "./profile-words.ts";

/** Where a level stands on each of the ladder's scales. */
export function LevelProfile({ ladder, level }: { ladder: Ladder; level: Level }) {
  return (
    <div className={styles.profile}>
      {ladder.dimensions.map((dimension) => (
        <LevelSteps
          key={dimension.id}
          label={dimension.name}
          words={profileWords(dimension, level).join(", ")}
          step={stepsReached(dimension, level)}
          of={dimension.scale.length}
        />
      ))}
    </div>
  );
}
