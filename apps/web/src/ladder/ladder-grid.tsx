import type { Ladder, Level } from "@belay/core/ladder/ladder.ts";
import { findLevel, levelsOnGradeLine } from "@belay/core/ladder/levels.ts";
import styles from "./ladder-grid.module.css";
import { LevelLink } from "./level-link.tsx";

interface LadderGridProps {
  ladder: Ladder;
  /** The level that is shown in full. */
  chosen: Level;
  ownLevelId: string | null;
}

/** All tracks on one line of grades, the highest on top, each level a link to itself in full. */
export function LadderGrid({ ladder, chosen, ownLevelId }: LadderGridProps) {
  return (
    <table className={styles.grid}>
      <caption className={styles.caption}>
        Levels by track and grade, the highest grade first. {sayOwn(ladder, ownLevelId)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Grade</th>
          {ladder.tracks.map((track) => (
            <th key={track.id} scope="col">
              {track.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levelsOnGradeLine(ladder).map(({ grade, cells }) => (
          <tr key={grade}>
            <th scope="row">{grade}</th>
            {cells.map(({ track, levels }) => (
              <td key={track.id}>
                {levels.map((level) => (
                  <LevelLink
                    key={level.id}
                    level={level}
                    ladder={ladder}
                    isChosen={level.id === chosen.id}
                    isOwn={level.id === ownLevelId}
                  />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sayOwn(ladder: Ladder, ownLevelId: string | null): string {
  const own = ownLevelId === null ? undefined : findLevel(ladder, ownLevelId);
  return own === undefined ? "" : `You are ${own.title}.`;
}
