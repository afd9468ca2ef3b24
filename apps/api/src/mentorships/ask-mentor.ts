import type { RequestId } from "@belay/core/ids.ts";
import { requestId } from "@belay/core/ids.ts";
import { checkEligibility } from "@belay/core/mentorships/check-eligibility.ts";
import type { AskMentorInput, RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { EligibilityRefusal } from "@belay/core/mentorships/mentorship-refusal.ts";
import { requestClosesAt } from "@belay/core/mentorships/request-clock.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { isConflict, lockFor, writeOnce } from "../platform/write.ts";
import { findSharedProgramme } from "../programmes/queries.ts";
import { findEligibilityFacts } from "./find-eligibility-facts.ts";
import { areBothHere, isKnownGoal } from "./queries.ts";
import type { AgreedGoal } from "./writes.ts";
import { seatLocks } from "./writes.ts";

export type AskRefusal =
  | EligibilityRefusal
  | "ALREADY_ASKED"
  | "NOT_FOUND"
  | "UNKNOWN_GOAL"
  | "IDEMPOTENCY_MISMATCH";
type Outcome = Result<{ id: RequestId }, AskRefusal>;

/** A mentee asks a mentor for a goal. It waits for the mentor, with a clock, and holds no seat meanwhile. */
export async function askMentor(call: Call, input: AskMentorInput): Promise<Outcome> {
  try {
    return await writeOnce<Outcome>(call, { key: input.key, verb: "mentorships.ask", input }, (tx) =>
      ask(tx, call, input),
    );
  } catch (error) {
    if (isConflict(error, "mentorship_request_open")) return refuse("ALREADY_ASKED");
    throw error;
  }
}

async function ask(tx: Tx, call: Call, { mentorId, goal, message }: AskMentorInput): Promise<Outcome> {
  if (!isKnownGoal(goal)) return refuse("UNKNOWN_GOAL", { field: "goal" });
  const { id: menteeId } = call.actor;
  await lockFor(tx, seatLocks(mentorId, menteeId));
  const facts = await findEligibilityFacts(tx, { menteeId, mentorId, goal, now: call.now });
  if (!facts) return refuse("NOT_FOUND");
  const [against] = checkEligibility(facts).refusals;
  if (against) return refuse(against);
  if (!(await areBothHere(tx, { mentorId, menteeId }))) return refuse("INACTIVE");
  const id = newId(requestId);
  const programme = await findSharedProgramme(tx, { menteeId, mentorId }, call.now);
  const { mentorshipRequest: clock } = programme?.clocks ?? defaultClocks;
  await tx
    .insertInto("mentorshipRequest")
    .values({
      id,
      menteeId,
      mentorId,
      ...agreedGoal(goal),
      message,
      status: "requested",
      createdAt: call.now,
      closesAt: requestClosesAt(call.now, clock),
      programmeId: programme?.id ?? null,
    })
    .execute();
  const payload = { requestId: id, mentorId, menteeId };
  await announce(tx, { topic: "request.made", payload, at: call.now, reaches: [mentorId, menteeId] });
  return succeed({ id });
}

function agreedGoal(goal: RequestGoal): AgreedGoal {
  if (goal.kind === "level") {
    return { goalKind: "level", skillId: null, fromLevel: null, toLevel: null, levelId: goal.levelId };
  }
  const { skillId, fromLevel, toLevel } = goal;
  return { goalKind: "skill", skillId, fromLevel, toLevel, levelId: null };
}
