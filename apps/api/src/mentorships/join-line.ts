import type { PersonId, WaitId } from "@belay/core/ids.ts";
import { waitId } from "@belay/core/ids.ts";
import { checkEligibility } from "@belay/core/mentorships/check-eligibility.ts";
import type { JoinLineInput } from "@belay/core/mentorships/choice-inputs.ts";
import { countOpenSeats } from "@belay/core/mentorships/line.ts";
import type { EligibilityRefusal } from "@belay/core/mentorships/mentorship-refusal.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { findEligibilityFacts } from "./find-eligibility-facts.ts";
import { findLine } from "./find-line.ts";
import { areBothHere, isKnownGoal } from "./queries.ts";
import { toAgreedGoal } from "./to-request-goal.ts";
import { seatLocks } from "./writes.ts";

export type JoinLineRefusal =
  | Exclude<EligibilityRefusal, "NO_CAPACITY">
  | "NOT_FOUND"
  | "UNKNOWN_GOAL"
  | "ALREADY_ASKED"
  | "ALREADY_IN_LINE"
  | "HAS_ROOM"
  | "LINE_CLOSED";
type Outcome = Result<{ id: WaitId }, JoinLineRefusal>;

/** A mentee stands in line for a mentor who is full: at its end, until a seat is offered to them. */
export function joinLine(call: Call, input: JoinLineInput): Promise<Outcome> {
  return write<Outcome>(call.db, (tx) => join(tx, call, input));
}

async function join(tx: Tx, call: Call, { mentorId, goal }: JoinLineInput): Promise<Outcome> {
  if (!isKnownGoal(goal)) return refuse("UNKNOWN_GOAL", { field: "goal" });
  const { id: menteeId } = call.actor;
  await lockFor(tx, seatLocks(mentorId, menteeId));
  const facts = await findEligibilityFacts(tx, { menteeId, mentorId, goal, now: call.now });
  if (!facts) return refuse("NOT_FOUND");
  const against = checkEligibility(facts).refusals.find((code) => code !== "NO_CAPACITY");
  if (against !== undefined) return refuse(against);
  if (!(await areBothHere(tx, { mentorId, menteeId }))) return refuse("INACTIVE");
  const line = await findLine(tx, mentorId);
  if (line.waits.some((wait) => wait.menteeId === menteeId)) return refuse("ALREADY_IN_LINE");
  if (countOpenSeats(line) > 0) return refuse("HAS_ROOM");
  const closed = await refuseEntry(tx, { mentorId, menteeId });
  if (closed) return refuse(closed);
  const id = newId(waitId);
  const place = await nextPlace(tx, mentorId);
  const row = { id, mentorId, menteeId, ...toAgreedGoal(goal), status: "waiting" as const, place };
  await tx
    .insertInto("mentorWait")
    .values({ ...row, joinedAt: call.now })
    .execute();
  await announce(tx, {
    topic: "line.joined",
    payload: { waitId: id },
    at: call.now,
    reaches: [mentorId, menteeId],
  });
  return succeed({ id });
}

interface Two {
  mentorId: PersonId;
  menteeId: PersonId;
}

/** The line is closed to new ones; or they asked this mentor before, and that keeps its own place. */
async function refuseEntry(tx: Tx, { mentorId, menteeId }: Two) {
  const mentor = await tx
    .selectFrom("person")
    .select("lineClosedAt")
    .where("id", "=", mentorId)
    .executeTakeFirst();
  if (mentor?.lineClosedAt) return "LINE_CLOSED" as const;
  const asked = await tx
    .selectFrom("mentorshipRequest")
    .select("id")
    .where("mentorId", "=", mentorId)
    .where("menteeId", "=", menteeId)
    .where("status", "=", "requested")
    .executeTakeFirst();
  return asked ? ("ALREADY_ASKED" as const) : null;
}

async function nextPlace(tx: Tx, mentorId: PersonId): Promise<number> {
  const last = await tx
    .selectFrom("mentorWait")
    .select("place")
    .where("mentorId", "=", mentorId)
    .orderBy("place", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last?.place ?? 0) + 1;
}
