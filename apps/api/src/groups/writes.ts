import type { Seat } from "@belay/core/groups/seats.ts";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { newRowId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";

/** Everybody who changes who sits in a group, or when it is, waits here for their turn. */
export function groupLock(id: GroupId): string {
  return `group:${id}`;
}

/** A group as the rules of its seats read it, for whoever holds its lock. */
export async function findSeats(tx: Tx, id: GroupId) {
  const group = await tx
    .selectFrom("groupSession")
    .select(["mentorId", "seats", "status", "startsAt", "endsAt", "version", "icalSequence"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const people: Seat[] = await tx
    .selectFrom("groupSeat")
    .select(["personId", "status", "place", "seat", "offerEndsAt", "since"])
    .where("groupId", "=", id)
    .execute();
  return { ...group, people };
}

/** Writes who changed. Seats that are given up first, so that nobody stands on one that is still taken. */
export async function keepSeats(
  tx: Tx,
  id: GroupId,
  { before, people }: { before: readonly Seat[]; people: readonly Seat[] },
): Promise<void> {
  const known = new Map(before.map((one) => [one.personId, one]));
  const changed = people.filter((one) => known.get(one.personId) !== one);
  const freed = changed.filter(({ seat }) => seat === null);
  const taken = changed.filter(({ seat }) => seat !== null);
  for (const rows of [freed, taken]) if (rows.length > 0) await upsertSeats(tx, id, rows);
}

async function upsertSeats(tx: Tx, groupId: GroupId, rows: readonly Seat[]): Promise<void> {
  await tx
    .insertInto("groupSeat")
    .values(rows.map((one) => ({ groupId, ...one })))
    .onConflict((conflict) =>
      conflict.columns(["groupId", "personId"]).doUpdateSet((eb) => ({
        status: eb.ref("excluded.status"),
        place: eb.ref("excluded.place"),
        seat: eb.ref("excluded.seat"),
        offerEndsAt: eb.ref("excluded.offerEndsAt"),
        since: eb.ref("excluded.since"),
      })),
    )
    .execute();
}

interface GroupTime {
  groupId: GroupId;
  mentorId: PersonId;
  startsAt: Instant;
  endsAt: Instant;
}

/** Holds the group's time for these people, the mentor's with their breaks. A clash is an exclusion violation. */
export async function holdGroupTime(
  tx: Tx,
  { groupId, mentorId, startsAt, endsAt }: GroupTime,
  personIds: readonly PersonId[],
): Promise<void> {
  const rule = await tx
    .selectFrom("bookingRule")
    .select(["bufferBeforeMinutes", "bufferAfterMinutes"])
    .where("personId", "=", mentorId)
    .executeTakeFirst();
  const rows = personIds.map((personId) => {
    const asMentor = personId === mentorId;
    const before = asMentor ? (rule?.bufferBeforeMinutes ?? 0) : 0;
    const after = asMentor ? (rule?.bufferAfterMinutes ?? 0) : 0;
    const [from, until] = [
      addMilliseconds(startsAt, -before * MINUTE),
      addMilliseconds(endsAt, after * MINUTE),
    ];
    return {
      ...{ id: newRowId(), groupId, personId, kind: "session" as const, active: true, asMentor },
      busy: sql<string>`tstzrange(${from}::timestamptz, ${until}::timestamptz)`,
      ...{ bufferBeforeMinutes: before, bufferAfterMinutes: after },
    };
  });
  await tx
    .insertInto("timeBlock")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["groupId", "personId"]).doUpdateSet((eb) => ({
        active: true,
        busy: eb.ref("excluded.busy"),
        bufferBeforeMinutes: eb.ref("excluded.bufferBeforeMinutes"),
        bufferAfterMinutes: eb.ref("excluded.bufferAfterMinutes"),
      })),
    )
    .execute();
}

/** Gives the time back, to all or to one of them. */
export async function releaseGroupTime(tx: Tx, groupId: GroupId, personId?: PersonId): Promise<void> {
  const blocks = tx.updateTable("timeBlock").set({ active: false }).where("groupId", "=", groupId);
  await (personId === undefined ? blocks : blocks.where("personId", "=", personId)).execute();
}

export interface SeatChanges {
  joinedIds: readonly PersonId[];
  offeredIds: readonly PersonId[];
  leftIds: readonly PersonId[];
}

/** Who stands otherwise than before, as far as anybody is told of it. */
export function seatChanges(before: readonly Seat[], people: readonly Seat[]): SeatChanges {
  const had = new Map(before.map(({ personId, status }) => [personId, status]));
  const came = (status: Seat["status"]) =>
    people.filter((one) => one.status === status && had.get(one.personId) !== status);
  const idsOf = (seats: readonly Seat[]) => seats.map(({ personId }) => personId);
  return {
    joinedIds: idsOf(came("joined")),
    offeredIds: idsOf(came("offered")),
    leftIds: idsOf(came("left").filter(({ personId }) => had.get(personId) === "joined")),
  };
}

export interface GroupHappening {
  groupId: GroupId;
  mentorId: PersonId;
  action: "create" | "join" | "leave" | "accept" | "cancel" | "move" | "closeOut" | "runOut";
  /** Null for the clock. */
  actorId: PersonId | null;
  /** Everybody in it but the mentor. */
  personIds: readonly PersonId[];
  /** Of the row, as the action left it. */
  sequence: number;
  /** Whose offer ran out. */
  lapsedIds?: readonly PersonId[];
  /** Who came to a seat, to an offer, or gave up a seat. */
  seats?: SeatChanges;
  /** Whose time it held until it was called off. */
  heldIds?: readonly PersonId[];
  /** The time that it had, when it was moved. */
  before?: { startsAt: Instant; endsAt: Instant };
  reason?: string;
  at: Instant;
}

/** Something happened to a group: everybody in it has a page that shows it. */
export async function tellGroup(
  tx: Tx,
  { at, reason = "", seats, ...happening }: GroupHappening,
): Promise<void> {
  const { mentorId, personIds, lapsedIds = [] } = happening;
  await announce(tx, {
    topic: "group.changed",
    payload: { ...happening, ...seats, lapsedIds, reason: reason || null },
    at,
    reaches: [...new Set([mentorId, ...personIds])],
  });
}
