import type { MentorshipId, WaitId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { WaitChoiceInput } from "@belay/core/mentorships/choice-inputs.ts";
import type { Line, WaitStatus } from "@belay/core/mentorships/line.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict, lockFor, write } from "../platform/write.ts";
import { findSharedProgramme } from "../programmes/queries.ts";
import { listReportingLine } from "../teams/queries.ts";
import { findLine } from "./find-line.ts";
import { areBothHere } from "./queries.ts";
import { keepWait, settleMentorLine } from "./settle-line.ts";
import { openMentorship, seatLocks } from "./writes.ts";

export type WaitRefusal = "NOT_FOUND" | "VERSION_CONFLICT" | "NOT_IN_LINE";
export type TakePlaceRefusal =
  | WaitRefusal
  | "NO_SEAT_OFFERED"
  | "OFFER_OVER"
  | "INACTIVE"
  | "OWN_MANAGER"
  | "ALREADY_PAIRED";

/** Whose seat came free takes it: the mentorship begins, on the seat that was kept. */
export async function takePlace(
  call: Call,
  input: WaitChoiceInput,
): Promise<Result<{ mentorshipId: MentorshipId }, TakePlaceRefusal>> {
  type Outcome = Result<{ mentorshipId: MentorshipId }, TakePlaceRefusal>;
  try {
    return await write<Outcome>(call.db, async (tx) => {
      const held = await holdWait(tx, call, input);
      return held.ok ? take(tx, call, held.value) : held;
    });
  } catch (error) {
    if (isConflict(error, "mentorship_pair")) return refuse("ALREADY_PAIRED");
    throw error;
  }
}

/** Gives up a place in the line, or the seat that was offered: that goes to the next at once. */
export function leaveLine(call: Call, input: WaitChoiceInput): Promise<Result<null, WaitRefusal>> {
  return write<Result<null, WaitRefusal>>(call.db, async (tx) => {
    const held = await holdWait(tx, call, input);
    if (!held.ok) return held;
    const { row, line } = held.value;
    await settle(tx, { row, line, now: call.now }, row.status === "offered" ? "declined" : "left");
    await settleMentorLine(tx, { mentorId: row.mentorId, now: call.now });
    return succeed(null);
  });
}

type Held = { row: NonNullable<Awaited<ReturnType<typeof findWait>>>; line: Line };

/** One's own open place, under the mentor's lock. */
async function holdWait(
  tx: Tx,
  { actor }: Call,
  { waitId, version }: WaitChoiceInput,
): Promise<Result<Held, WaitRefusal>> {
  const seen = await findWait(tx, waitId);
  if (seen?.menteeId !== actor.id) return refuse("NOT_FOUND");
  await lockFor(tx, seatLocks(seen.mentorId, seen.menteeId));
  const row = await findWait(tx, waitId);
  if (!row || (row.status !== "waiting" && row.status !== "offered")) return refuse("NOT_IN_LINE");
  if (row.version !== version) return refuse("VERSION_CONFLICT");
  return succeed({ row, line: await findLine(tx, row.mentorId) });
}

async function take(
  tx: Tx,
  call: Call,
  { row, line }: Held,
): Promise<Result<{ mentorshipId: MentorshipId }, TakePlaceRefusal>> {
  const { mentorId, menteeId, id: waitId, status, offerEndsAt } = row;
  const { now } = call;
  if (status !== "offered" || offerEndsAt === null) return refuse("NO_SEAT_OFFERED");
  if (toMilliseconds(offerEndsAt) <= toMilliseconds(now)) return refuse("OFFER_OVER");
  if (!(await areBothHere(tx, { mentorId, menteeId }))) return refuse("INACTIVE");
  if ((await listReportingLine(tx, menteeId, now)).includes(mentorId)) return refuse("OWN_MANAGER");
  const shared = await findSharedProgramme(tx, { menteeId, mentorId }, now);
  const pair = { mentorId, menteeId, programmeId: shared?.id ?? null };
  const opened = await openMentorship(tx, { requestId: null, ...pair, goal: row, now, waitId });
  if (!opened.ok) return refuse("OFFER_OVER");
  await settle(tx, { row, line, now }, "taken");
  return succeed({ mentorshipId: opened.value });
}

async function settle(tx: Tx, { row, line, now }: Held & { now: Instant }, status: WaitStatus) {
  const everybody = line.waits.map(({ menteeId }) => menteeId);
  const wait = { ...row, status, seat: null, closedFor: null };
  await keepWait(tx, { mentorId: row.mentorId, now, wait, everybody });
}

function findWait(tx: Tx, id: WaitId) {
  return tx
    .selectFrom("mentorWait")
    .select(["id", "mentorId", "menteeId", "goalKind", "skillId", "fromLevel", "toLevel", "levelId"])
    .select(["status", "place", "seat", "joinedAt", "offerEndsAt", "version"])
    .where("id", "=", id)
    .executeTakeFirst();
}
