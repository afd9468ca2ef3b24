import { localDate, startOfDay } from "@belay/core/calendar/local-days.ts";
import type { LeaveId, MentorshipId, PersonId } from "@belay/core/ids.ts";
import { leaveId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { BeginLeaveInput } from "@belay/core/mentorships/leave-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { calendarLock } from "../calendar/writes.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { isConflict, lockFor, writeOnce } from "../platform/write.ts";
import { refuseCover } from "./refuse-cover.ts";
import { closeMentorship, seatLock } from "./writes.ts";

export type LeaveRefusal =
  | "NOT_FOUND"
  | "TOO_EARLY"
  | "ALREADY_AWAY"
  | "CHOICE_MISSING"
  | "COVER_NOT_POSSIBLE"
  | "IDEMPOTENCY_MISMATCH";
type Outcome = Result<{ id: LeaveId }, LeaveRefusal>;

/** A mentor goes away and says for each mentee what becomes of them meanwhile. The others are told at once. */
export async function beginLeave(call: Call, input: BeginLeaveInput): Promise<Outcome> {
  try {
    return await writeOnce<Outcome>(call, { key: input.key, verb: "mentorships.beginLeave", input }, (tx) =>
      begin(tx, call, input),
    );
  } catch (error) {
    if (isConflict(error, "leave_person_id_tstzrange_excl")) return refuse("ALREADY_AWAY");
    throw error;
  }
}

async function begin(tx: Tx, call: Call, input: BeginLeaveInput): Promise<Outcome> {
  const { id: personId } = call.actor;
  await lockFor(tx, [calendarLock(personId), seatLock(personId)]);
  const span = await findSpan(tx, call, input);
  if (!span) return refuse("TOO_EARLY", { field: "returnDate" });
  const pairs = await listOwnMentees(tx, personId);
  const refusal = await refuseChoices(tx, call, { input, pairs });
  if (refusal) return refusal;
  const id = newId(leaveId);
  const { note, choices } = input;
  await tx
    .insertInto("leave")
    .values({ id, personId, ...span, note, createdAt: call.now })
    .execute();
  if (choices.length > 0)
    await tx
      .insertInto("leaveChoice")
      .values(choices.map(toRow(id)))
      .execute();
  for (const { mentorshipId } of choices.filter(({ choice }) => choice === "end"))
    await closeMentorship(tx, { id: mentorshipId, endedBy: personId, now: call.now });
  const told = choices
    .filter(({ choice }) => choice !== "end")
    .map(({ mentorshipId }) => pairs.get(mentorshipId));
  const menteeIds = told.flatMap((pair) => (pair ? [pair.menteeId] : []));
  const coverIds = choices.flatMap(({ coverId }) => (coverId === null ? [] : [coverId]));
  await announce(tx, {
    topic: "leave.began",
    payload: { leaveId: id, personId, menteeIds, cancelSessionIds: input.cancelSessionIds },
    at: call.now,
    reaches: [personId, ...menteeIds, ...coverIds],
  });
  return succeed({ id });
}

/** From now on when it begins today, else from the first moment of the date; null when the return has passed. */
async function findSpan(tx: Tx, { actor, now }: Call, { fromDate, returnDate }: BeginLeaveInput) {
  const { timeZone } = await tx
    .selectFrom("person")
    .select("timeZone")
    .where("id", "=", actor.id)
    .executeTakeFirstOrThrow();
  const startsAt: Instant = fromDate <= localDate(now, timeZone) ? now : startOfDay(fromDate, timeZone);
  const returnsAt: Instant = startOfDay(returnDate, timeZone);
  return returnsAt > startsAt ? { startsAt, returnsAt } : null;
}

interface OwnMentee {
  id: MentorshipId;
  menteeId: PersonId;
  goal: Parameters<typeof refuseCover>[1]["goal"];
}

async function listOwnMentees(tx: Tx, personId: PersonId): Promise<ReadonlyMap<MentorshipId, OwnMentee>> {
  const rows = await tx
    .selectFrom("mentorship")
    .leftJoin("goal", (join) =>
      join.onRef("goal.mentorshipId", "=", "mentorship.id").on("goal.status", "=", "open"),
    )
    .select(["mentorship.id", "mentorship.menteeId"])
    .select(["goal.kind as goalKind", "goal.skillId", "goal.fromLevel", "goal.toLevel", "goal.levelId"])
    .where("mentorship.mentorId", "=", personId)
    .where("mentorship.status", "=", "active")
    .orderBy("mentorship.id")
    .execute();
  return new Map(rows.map(({ id, menteeId, ...goal }) => [id, { id, menteeId, goal }]));
}

interface Choosing {
  input: BeginLeaveInput;
  pairs: ReadonlyMap<MentorshipId, OwnMentee>;
}

async function refuseChoices(tx: Tx, call: Call, { input, pairs }: Choosing) {
  const { choices } = input;
  if (choices.some(({ mentorshipId }) => !pairs.has(mentorshipId)))
    return refuse<LeaveRefusal>("NOT_FOUND", { field: "choices" });
  if (choices.length < pairs.size) return refuse<LeaveRefusal>("CHOICE_MISSING", { field: "choices" });
  for (const { mentorshipId, coverId } of choices) {
    const pair = pairs.get(mentorshipId);
    if (coverId === null || !pair) continue;
    const { menteeId, goal } = pair;
    const against = await refuseCover(tx, { mentorId: coverId, menteeId, goal, now: call.now });
    if (against !== null) return refuse<LeaveRefusal>("COVER_NOT_POSSIBLE", { field: "choices" });
  }
  return null;
}

function toRow(id: LeaveId) {
  return ({ mentorshipId, choice, coverId }: BeginLeaveInput["choices"][number]) => ({
    leaveId: id,
    mentorshipId,
    choice,
    coverId,
    coverStatus: choice === "cover" ? ("asked" as const) : null,
  });
}
