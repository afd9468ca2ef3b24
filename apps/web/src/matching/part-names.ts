import type { ScorePart } from "@belay/core/matching/score-bar.ts";

/** What the pieces of a score are called, in the bar and in its list. */
const names = {
  skills: "skills",
  level: "level",
  overlap: "shared hours",
  track: "direction",
  crossTeam: "other team",
  rest: "room, language and rest",
} satisfies Record<ScorePart, string>;

/** The pieces as `ScoreBar` and `ScoreParts` take them. */
export function namedParts(bar: { parts: readonly { part: ScorePart; points: number }[] }) {
  return bar.parts.map(({ part, points }) => ({ name: names[part], points }));
}
