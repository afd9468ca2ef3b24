import type { Change } from "@belay/core/matching/change.ts";
import type { Names } from "@belay/core/matching/reason-words.ts";
import { languageName } from "@belay/core/people/languages.ts";
import { lengthWords } from "@belay/core/time-words/zone-words.ts";

interface OpeningChange {
  readonly change: Change;
  readonly opens: number;
}

/** The change as a button: `Take 45 min a week in common: 6 more people`, or `…: then Ana fits`. */
export function changeWords(
  { change, opens }: OpeningChange,
  { skillName, titleOf }: Names,
  person?: string,
): string {
  const people = opens === 1 ? "person" : "people";
  const more = person === undefined ? `${opens} more ${people}` : `then ${person} fits`;
  switch (change.code) {
    case "LOWER_OVERLAP":
      return `Take ${lengthWords(change.minutesPerWeek)} a week in common: ${more}`;
    case "ACCEPT_SELF_ASSESSED":
      return `Take a mentor's own word about a skill: ${more}`;
    case "LOWER_TARGET":
      return `Aim at ${change.to} in ${skillName(change.skillId)}: ${more}`;
    case "SKILLS_INSTEAD_OF_LEVEL":
      return `Ask for the skills of ${titleOf(change.levelId)} instead: ${more}`;
    case "LOWER_LEVEL_GAP":
      return `Take who stands ${change.grades} ${change.grades === 1 ? "grade" : "grades"} above: ${more}`;
    case "SPEAK_LANGUAGE":
      return `If you speak ${languageName(change.language)}, add it to your profile: ${more}`;
    case "LOWER_THRESHOLD":
      return `Take people who fit a little less: ${more}`;
  }
}
