import { isProficiency, proficiencyName } from "@belay/core/ladder/proficiency.ts";
import type { Names } from "@belay/core/matching/reason-words.ts";
import type { Found, SearchGoal } from "./find-calls.ts";

const people = (count: number) => (count === 1 ? "One person" : `${count} people`);

/** The heading: how many can help with what. */
export function findTitle({ eligible, goals }: Pick<Found, "eligible" | "goals">, names: Names): string {
  if (eligible === 0) return `Nobody in reach for ${aimWords(goals, names)} yet`;
  return `${people(eligible)} can help ${helpWords(goals, names)}`;
}

function helpWords(goals: readonly SearchGoal[], names: Names): string {
  return goals.length === 1 && goals[0]?.kind === "level"
    ? `you reach ${aimWords(goals, names)}`
    : `with ${aimWords(goals, names)}`;
}

/** What one wants help with: `System design`, `Staff Engineer`, `your 3 goals`. */
export function aimWords(goals: readonly SearchGoal[], { skillName, titleOf }: Names): string {
  const [first] = goals;
  if (first === undefined) return "what you want";
  if (goals.length > 1) return `your ${goals.length} goals`;
  return first.kind === "level" ? titleOf(first.levelId) : skillName(first.skillId);
}

/** The line under it: from where to where, or which goals. */
export function goalLine(goals: readonly SearchGoal[], { skillName, titleOf }: Names): string {
  const [first] = goals;
  if (first === undefined) return "";
  if (goals.length > 1) {
    const names = goals.map((goal) =>
      goal.kind === "level"
        ? titleOf(goal.levelId)
        : `${skillName(goal.skillId)} ${goal.from ?? 0} → ${goal.to}`,
    );
    return names.join(", ");
  }
  if (first.kind === "level") {
    return first.gaps.length === 0
      ? "No skill of it is missing"
      : `${first.gaps.length} skills are missing for it`;
  }
  return `From ${stepWords(first.from)} to ${stepWords(first.to)}`;
}

function stepWords(level: number | null): string {
  if (level === null) return "not assessed";
  return isProficiency(level) ? `${level} ${proficiencyName(level)}` : String(level);
}
