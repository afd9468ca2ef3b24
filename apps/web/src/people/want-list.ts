import type { Want } from "./profile.ts";

const HIGHEST = 5;
/** Working: what most people want first. */
const USUAL_TARGET = 3;

/** A skill more, wanted last. Where one stands is not guessed. */
export function addWant(wants: readonly Want[], skillId: string): Want[] {
  return inOrder([...wants, { skillId, fromLevel: null, toLevel: USUAL_TARGET, priority: 1 }]);
}

/** The same skill with other levels; the wanted one is always above one's own. */
export function replaceSkill(wants: readonly Want[], changed: Want): Want[] {
  const fromLevel = changed.fromLevel === null ? null : Math.min(HIGHEST - 1, changed.fromLevel);
  const toLevel = Math.max(changed.toLevel, (fromLevel ?? 0) + 1);
  return wants.map((want) => (want.skillId === changed.skillId ? { ...changed, fromLevel, toLevel } : want));
}

export function removeSkill(wants: readonly Want[], skillId: string): Want[] {
  return inOrder(wants.filter((want) => want.skillId !== skillId));
}

export function putFirst(wants: readonly Want[], skillId: string): Want[] {
  return inOrder(
    wants.toSorted((one, other) => Number(other.skillId === skillId) - Number(one.skillId === skillId)),
  );
}

/** Priorities count from 1 in the order in which the skills stand. */
function inOrder(wants: readonly Want[]): Want[] {
  return wants.map((want, index) => ({ ...want, priority: index + 1 }));
}
