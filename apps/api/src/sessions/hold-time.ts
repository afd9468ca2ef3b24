import type { PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import type { SessionState } from "@belay/core/sessions/session.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { newRowId } from "../platform/new-id.ts";

interface Pair {
  mentorId: PersonId;
  menteeId: PersonId;
}

interface HeldTime extends Pair {
  sessionId: SessionId;
  kind: "session" | "proposal";
  startsAt: Instant;
  endsAt: Instant;
}

/**
 * Holds the time for both, the mentor's with the buffers they have chosen. A clash with anything either of them
 * holds is an exclusion violation.
 */
export async function holdTime(tx: Tx, held: HeldTime): Promise<void> {
  const { before, after } = await findBuffers(tx, held);
  const { sessionId, mentorId, menteeId, kind, startsAt, endsAt } = held;
  const block = { id: newRowId(), sessionId, personId: menteeId, kind, active: true };
  await tx
    .insertInto("timeBlock")
    .values([
      { ...block, busy: rangeOf(startsAt, endsAt) },
      {
        ...block,
        id: newRowId(),
        personId: mentorId,
        asMentor: true,
        busy: rangeOf(addMilliseconds(startsAt, -before * MINUTE), addMilliseconds(endsAt, after * MINUTE)),
        bufferBeforeMinutes: before,
        bufferAfterMinutes: after,
      },
    ])
    .onConflict((conflict) =>
      conflict.columns(["sessionId", "personId", "kind"]).doUpdateSet((eb) => ({
        active: true,
        busy: eb.ref("excluded.busy"),
        bufferBeforeMinutes: eb.ref("excluded.bufferBeforeMinutes"),
        bufferAfterMinutes: eb.ref("excluded.bufferAfterMinutes"),
      })),
    )
    .execute();
}

function rangeOf(start: Instant, end: Instant) {
  return sql<string>`tstzrange(${start}::timestamptz, ${end}::timestamptz)`;
}

/** In minutes. A proposal that is accepted keeps those it has been held with, whatever the mentor chose meanwhile. */
async function findBuffers(tx: Tx, { sessionId, mentorId, kind, startsAt }: HeldTime) {
  const proposed =
    kind === "session" &&
    (await tx
      .selectFrom("timeBlock")
      .select(["bufferBeforeMinutes", "bufferAfterMinutes"])
      .where("sessionId", "=", sessionId)
      .where("personId", "=", mentorId)
      .where("kind", "=", "proposal")
      .where("active", "=", true)
      .where(
        sql<boolean>`lower(busy) + make_interval(mins => buffer_before_minutes) = ${startsAt}::timestamptz`,
      )
      .executeTakeFirst());
  const chosen =
    proposed ||
    (await tx
      .selectFrom("bookingRule")
      .select(["bufferBeforeMinutes", "bufferAfterMinutes"])
      .where("personId", "=", mentorId)
      .executeTakeFirst());
  return { before: chosen?.bufferBeforeMinutes ?? 0, after: chosen?.bufferAfterMinutes ?? 0 };
}

/** Gives back what is held. */
export async function releaseTime(
  tx: Tx,
  sessionId: SessionId,
  kinds: readonly ("session" | "proposal")[],
): Promise<void> {
  await tx
    .updateTable("timeBlock")
    .set({ active: false })
    .where("sessionId", "=", sessionId)
    .where("kind", "in", [...kinds])
    .where("active", "=", true)
    .execute();
}

/** A session that has ended this way gives its time back; one that took place keeps it. */
const FREES_TIME = new Set(["declined", "expired", "cancelled"]);

/** What an action makes of the time that a session and its open proposal hold. */
export async function moveHeldTime(
  tx: Tx,
  { sessionId, session, mentorId, menteeId }: Pair & { sessionId: SessionId; session: SessionState },
  after: SessionState,
): Promise<void> {
  const held = { sessionId, mentorId, menteeId };
  if (FREES_TIME.has(after.status)) return releaseTime(tx, sessionId, ["session", "proposal"]);
  if (after.startsAt !== session.startsAt || after.endsAt !== session.endsAt) {
    await holdTime(tx, { ...held, kind: "session", startsAt: after.startsAt, endsAt: after.endsAt });
  }
  if (after.proposal === null && session.proposal !== null) await releaseTime(tx, sessionId, ["proposal"]);
  if (after.proposal !== null && after.proposal.startsAt !== session.proposal?.startsAt) {
    await holdTime(tx, {
      ...held,
      kind: "proposal",
      startsAt: after.proposal.startsAt,
      endsAt: after.proposal.endsAt,
    });
  }
}
