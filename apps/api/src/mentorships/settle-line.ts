import type { PersonId, WaitId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { checkEligibility } from "@belay/core/mentorships/check-eligibility.ts";
import type { Line, Wait } from "@belay/core/mentorships/line.ts";
import { listOwed, runOutOffers, settleLine } from "@belay/core/mentorships/line.ts";
import type { EligibilityRefusal } from "@belay/core/mentorships/mentorship-refusal.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { findSharedProgramme } from "../programmes/queries.ts";
import { findEligibilityFacts } from "./find-eligibility-facts.ts";
import { findLine, listWaitGoals } from "./find-line.ts";
import { toRequestGoal } from "./to-request-goal.ts";

interface Place {
  mentorId: PersonId;
  now: Instant;
}

/**
 * Brings a mentor's line up to now, under their `seatLock`: offers that ran out end, free seats are offered to whoever
 * they are owed to. Whatever frees a seat may call it; the clock does as well, so nothing is missed.
 */
export async function settleMentorLine(tx: Tx, place: Place): Promise<void> {
  const before = await findLine(tx, place.mentorId);
  if (before.waits.length === 0) return;
  const isMentorOpen = await takesAnybody(tx, place);
  const { judged, clocks } = isMentorOpen ? await judgeOwed(tx, place, before) : NOBODY_OWED;
  const { now } = place;
  const clockOf = (id: WaitId) => (clocks.get(id) ?? defaultClocks).waitlistOffer;
  const waits = settleLine(before, { now, clockOf, isMentorOpen, judged });
  const everybody = before.waits.map(({ menteeId }) => menteeId);
  for (const wait of waits) {
    const was = before.waits.find(({ id }) => id === wait.id);
    if (was?.status === wait.status) continue;
    await keepWait(tx, { ...place, wait, everybody });
  }
  // Whoever could not take one any more made room for the next.
  if (waits.some(({ status }) => status === "closed")) await settleMentorLine(tx, place);
}

/** Paused, away or gone: then nobody new is offered a seat. */
async function takesAnybody(tx: Tx, { mentorId, now }: Place): Promise<boolean> {
  const away = await tx
    .selectFrom("leave")
    .select("id")
    .where("personId", "=", mentorId)
    .where("startsAt", "<=", now)
    .where("returnsAt", ">", now)
    .executeTakeFirst();
  const open = await tx
    .selectFrom("person")
    .select("id")
    .where("id", "=", mentorId)
    .where("wantsToMentor", "=", true)
    .where("pausedAt", "is", null)
    .where("deactivatedAt", "is", null)
    .executeTakeFirst();
  return open !== undefined && away === undefined;
}

interface Owed {
  judged: ReadonlyMap<WaitId, EligibilityRefusal | null>;
  /** Of the programme that each shares with the mentor; who shares none is not named. */
  clocks: ReadonlyMap<WaitId, Clocks>;
}

const NOBODY_OWED: Owed = { judged: new Map(), clocks: new Map() };

/** As many as there are seats, so there is no more to ask than to give. */
async function judgeOwed(tx: Tx, { mentorId, now }: Place, line: Line): Promise<Owed> {
  const owed = listOwed({ ...line, waits: runOutOffers(line.waits, now) });
  const rows = await listWaitGoals(
    tx,
    owed.map(({ id }) => id),
  );
  const judged = new Map<WaitId, EligibilityRefusal | null>();
  const clocks = new Map<WaitId, Clocks>();
  for (const { id, menteeId, ...goal } of rows) {
    const wanted = toRequestGoal(goal);
    const facts = wanted && (await findEligibilityFacts(tx, { menteeId, mentorId, goal: wanted, now }));
    // Of seats the line itself knows more than the rule of who may ask.
    const against = facts ? checkEligibility({ ...facts, freeSeats: 1 }).refusals[0] : "INACTIVE";
    judged.set(id, against ?? null);
    const programme = await findSharedProgramme(tx, { menteeId, mentorId }, now);
    if (programme) clocks.set(id, programme.clocks);
  }
  return { judged, clocks };
}

interface Changed extends Place {
  wait: Wait;
  everybody: readonly PersonId[];
}

/** Writes what became of one place in the line, and tells it on. */
export async function keepWait(tx: Tx, { mentorId, now, wait, everybody }: Changed): Promise<void> {
  const { id: waitId, menteeId, status, seat, offerEndsAt, closedFor } = wait;
  const isOpen = status === "waiting" || status === "offered";
  await tx
    .updateTable("mentorWait")
    .set((eb) => ({
      ...{ status, seat, closedFor },
      ...(status === "offered" ? { offeredAt: now, offerEndsAt } : {}),
      closedAt: isOpen ? null : now,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", waitId)
    .execute();
  await announce(tx, {
    topic: "line.changed",
    payload: { waitId, mentorId, menteeId, status, because: closedFor },
    at: now,
    // Whoever stands behind sees how far they came.
    reaches: [mentorId, ...new Set([...everybody, menteeId])],
  });
}
