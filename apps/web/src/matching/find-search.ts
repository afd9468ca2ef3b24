import type { Change } from "@belay/core/matching/change.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { FindSearch } from "../lib/find-search.ts";
import type { Question } from "./find-calls.ts";

/** The part of an address that says a goal; empty for the profile's own. */
export function writeGoal(goal: RequestGoal | null): FindSearch {
  if (goal === null) return {};
  if (goal.kind === "level") return { level: goal.levelId };
  const { skillId, fromLevel, toLevel } = goal;
  return { skill: skillId, to: toLevel, ...(fromLevel === null ? {} : { from: fromLevel }) };
}

function goalOf({ skill, from, to, level }: FindSearch): RequestGoal | null {
  if (level !== undefined) return { kind: "level", levelId: level };
  if (skill === undefined || to === undefined) return null;
  return { kind: "skill", skillId: skill, fromLevel: from ?? null, toLevel: to };
}

/** What to ask the server. */
export function toQuestion(search: FindSearch): Question {
  return {
    goal: goalOf(search),
    levelAsSkills: search.skills ?? false,
    minimumOverlapMinutes: search.minutes ?? null,
    acceptsSelfAssessed: search.self ?? null,
  };
}

/** The address after a change; null for what an address can't say, such as speaking a language. */
export function changeSearch(search: FindSearch, change: Change): FindSearch | null {
  switch (change.code) {
    case "LOWER_OVERLAP":
      return { ...search, minutes: change.minutesPerWeek };
    case "ACCEPT_SELF_ASSESSED":
      return { ...search, self: true };
    case "SKILLS_INSTEAD_OF_LEVEL":
      return { ...search, skills: true };
    case "LOWER_TARGET":
      return search.skill === change.skillId ? { ...search, to: change.to } : null;
    case "SPEAK_LANGUAGE":
    case "LOWER_LEVEL_GAP":
    case "LOWER_THRESHOLD":
      return null;
  }
}
