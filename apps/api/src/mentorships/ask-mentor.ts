import type { RequestId } from "@belay/core/ids.ts";
import { checkEligibility } from "@belay/core/mentorships/check-eligibility.ts";
import type { AskMentorInput } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { EligibilityRefusal } from "@belay/core/mentorships/mentorship-refusal.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict, lockFor, writeOnce } from "../platform/write.ts";
import { findEligibilityFacts } from "./find-eligibility-facts.ts";
import type { ChoicesRefusal } from "./keep-choices.ts";
import { startChain } from "./keep-choices.ts";
import { makeRequest } from "./make-request.ts";
import { areBothHere, isKnownGoal } from "./queries.ts";
import { toAgreedGoal } from "./to-request-goal.ts";
import { seatLocks } from "./writes.ts";

export type AskRefusal =
  | EligibilityRefusal
  | ChoicesRefusal
  | "ALREADY_ASKED"
  | "NOT_FOUND"
  | "UNKNOWN_GOAL"
  | "IDEMPOTENCY_MISMATCH";
type Outcome = Result<{ id: RequestId }, AskRefusal>;

/**
 * A mentee asks a mentor for a goal, and says whom to ask after that one. It waits for the mentor, with a clock, and
 * holds no seat meanwhile.
 */
export async function askMentor(call: Call, input: AskMentorInput): Promise<Outcome> {
  try {
    return await writeOnce<Outcome>(call, { key: input.key, verb: "mentorships.ask", input }, (tx) =>
      ask(tx, call, input),
    );
  } catch (error) {
    if (isConflict(error, "request_chain_goal")) return refuse("GOAL_ALREADY_ASKED", { field: "goal" });
    throw error;
  }
}

async function ask(tx: Tx, call: Call, { mentorId, goal, message, next }: AskMentorInput): Promise<Outcome> {
  if (!isKnownGoal(goal)) return refuse("UNKNOWN_GOAL", { field: "goal" });
  const { id: menteeId } = call.actor;
  await lockFor(tx, seatLocks(mentorId, menteeId));
  const facts = await findEligibilityFacts(tx, { menteeId, mentorId, goal, now: call.now });
  if (!facts) return refuse("NOT_FOUND");
  const [against] = checkEligibility(facts).refusals;
  if (against) return refuse(against);
  if (!(await areBothHere(tx, { mentorId, menteeId }))) return refuse("INACTIVE");
  const asked = { mentorId, menteeId, goal: toAgreedGoal(goal), message, now: call.now };
  const id = await makeRequest(tx, asked);
  if (id === null) return refuse("ALREADY_ASKED");
  if (next.length > 0) {
    const chain = await startChain(tx, { ...asked, requestId: id, next });
    if (!chain.ok) return chain;
  }
  return succeed({ id });
}
