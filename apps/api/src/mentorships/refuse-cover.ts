import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { checkEligibility } from "@belay/core/mentorships/check-eligibility.ts";
import type { EligibilityRefusal } from "@belay/core/mentorships/mentorship-refusal.ts";
import type { Reader } from "../platform/database.ts";
import { findEligibilityFacts } from "./find-eligibility-facts.ts";
import { toRequestGoal } from "./to-request-goal.ts";
import type { AgreedGoal } from "./writes.ts";

interface Wish {
  mentorId: PersonId;
  menteeId: PersonId;
  /** Of the mentorship that is covered; without one nothing has to be above it. */
  goal: { [Field in keyof AgreedGoal]: AgreedGoal[Field] | null };
  now: Instant;
}

/** What stands against somebody covering a mentee; null when they may. Who mentors them already may as well. */
export async function refuseCover(db: Reader, { goal, ...wish }: Wish): Promise<EligibilityRefusal | null> {
  const wanted = toRequestGoal(goal);
  const facts = await findEligibilityFacts(db, {
    ...wish,
    goal: wanted ?? { kind: "level", levelId: "" },
  });
  if (!facts) return "INACTIVE";
  const known = wanted ? facts : { ...facts, goal: { kind: "peer" as const } };
  const seats = facts.isAlreadyPaired ? Math.max(1, facts.freeSeats) : facts.freeSeats;
  const { refusals } = checkEligibility({ ...known, isAlreadyPaired: false, freeSeats: seats });
  return refusals[0] ?? null;
}
