import { languageName } from "../people/languages.ts";
import { lengthWords } from "../time-words/zone-words.ts";
import type { Caution, Reason } from "./explanation.ts";

/** The words for ids, as the ladder has them. */
export interface Names {
  skillName: (skillId: string) => string;
  titleOf: (levelId: string) => string;
}

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
export const numberWords = (count: number) => NUMBERS[count] ?? String(count);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** `6 h 30 min a week` for minutes that need not be whole. */
export const weekWords = (minutes: number) => `${lengthWords(Math.floor(minutes))} a week`;

/** `English, Spanish and Thai` */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Why somebody fits, as a line to read. */
export function reasonWords(reason: Reason, { skillName, titleOf }: Names): string {
  switch (reason.code) {
    case "SKILL_LEVEL": {
      const { skillId, mentorLevel, above } = reason;
      const ahead = above === null ? "" : `, ${numberWords(above)} above you`;
      return `Practises ${skillName(skillId)} at ${mentorLevel}${ahead}`;
    }
    case "LEVEL_SKILLS":
      return `Ahead of you in ${reason.skills} of the ${reason.of} skills missing for ${titleOf(reason.levelId)}`;
    case "GRADE_ABOVE": {
      const grades = capital(numberWords(reason.grades));
      const words = `${grades} ${reason.grades === 1 ? "grade" : "grades"} above you`;
      return reason.isGoalGrade ? `${words}, where you want to be` : words;
    }
    case "SHARED_HOURS":
      return `${weekWords(reason.minutesPerWeek)} in common`;
    case "SAME_TRACK":
      return reason.track === "ic"
        ? "Grew in individual work, the way you want to go"
        : "Grew into management, the way you want to go";
    case "OTHER_TEAM":
      return "From another team, with another view";
    case "OTHER_ORG":
      return "From another part of the company";
    case "SEATS_LEFT":
      return `Has room for ${numberWords(reason.seats)} more`;
    case "SHARED_LANGUAGES":
      return `You can talk in ${listWords(reason.languages.map(languageName))}`;
  }
}

/** Of two, told to somebody who is neither. */
export const NO_SHARED_LANGUAGE = "They share no language.";

/** What to know before asking, after "But:". */
export function cautionWords(caution: Caution, name: string, { skillName }: Names): string {
  switch (caution.code) {
    case "NO_SHARED_LANGUAGE":
      return "you share no language on your profiles";
    case "SELF_ASSESSED":
      return `only ${name} says so about ${listWords(caution.skillIds.map(skillName))}, nobody has confirmed it yet`;
    case "FEW_SHARED_MINUTES":
      return `only ${weekWords(caution.minutesPerWeek)} in common`;
    case "BELOW_TARGET":
      return `is at ${caution.mentorLevel} in ${skillName(caution.skillId)}, you want ${caution.target}: helps you a part of the way`;
    case "ONE_SEAT_LEFT":
      return "one place left";
  }
}
