import type { Party } from "@belay/core/sessions/session.ts";
import type { PlannedOccurrence } from "./session-calls.ts";

interface Told {
  role: Party;
  /** How the other one is called: "Ana". */
  otherName: string;
}

type Conflict = NonNullable<PlannedOccurrence["code"]>;

/** Why one of a series is not free, in a few words from the viewer's side; null for one that is. */
export function whyNotFree({ status, code }: PlannedOccurrence, told: Told): string | null {
  if (status === "nonexistent") return "The clock skips this time";
  return code === null ? null : CONFLICTS[code](told);
}

const isMentor = ({ role }: Told) => role === "mentor";

const CONFLICTS: Record<Conflict, (told: Told) => string> = {
  SLOT_TAKEN: (told) => (isMentor(told) ? "You are taken" : `${told.otherName} is taken`),
  MENTEE_BUSY: (told) => (isMentor(told) ? `${told.otherName} is not free` : "You are not free"),
  OUTSIDE_AVAILABILITY: (told) =>
    isMentor(told) ? "Outside your hours" : `Outside ${told.otherName}'s hours`,
  NOTICE: () => "Too soon",
  HORIZON: (told) =>
    isMentor(told) ? "Further ahead than you take" : `Further ahead than ${told.otherName} takes`,
  LIMIT_REACHED: (told) =>
    isMentor(told) ? "Your limit is reached" : `${told.otherName}'s limit is reached`,
};

/** "every week", "every two weeks". */
export function sayInterval(weeks: number): string {
  return weeks === 1 ? "every week" : "every two weeks";
}
