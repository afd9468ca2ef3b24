import type { Caution } from "@belay/core/matching/explanation.ts";
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

/** Where the points of a piece come from. */
const sources = {
  skills: "What others assessed of them, else their own word, held against what you want",
  level: "Their grade and yours on the ladder",
  overlap: "Your open hours and theirs, the next four weeks",
  track: "Where you want to go, and the track they are on",
  crossTeam: "Your team and unit, and theirs",
  rest: "Their free places, the languages you share, whom you asked before",
} satisfies Record<ScorePart, string>;

const WITHOUT_LANGUAGE =
  "Their free places, and whom you asked before. You share no language on your profiles.";

type Bar = { parts: readonly { part: ScorePart; points: number }[] };

/** The pieces as `ScoreBar` and `ScoreParts` take them. */
export function namedParts(bar: Bar, caution: Caution | null = null) {
  const isApart = caution?.code === "NO_SHARED_LANGUAGE";
  return bar.parts.map(({ part, points }) => ({
    name: names[part],
    from: isApart && part === "rest" ? WITHOUT_LANGUAGE : sources[part],
    points,
  }));
}
