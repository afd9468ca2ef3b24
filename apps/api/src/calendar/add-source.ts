import type { AddSourceInput, CalendarProblem } from "@belay/core/calendar/calendar-source.ts";
import { MOST_SOURCES, readCalendarAddress } from "@belay/core/calendar/calendar-source.ts";
import type { CalendarSourceId } from "@belay/core/ids.ts";
import { calendarSourceId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call, OpenCall } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { lockFor, write } from "../platform/write.ts";
import type { Looked } from "./look-at-calendar.ts";
import { lookAtCalendar } from "./look-at-calendar.ts";
import { mayLookOutside } from "./may-look-outside.ts";
import { addressLabel } from "./refresh-calendar.ts";
import { nextFetch, replaceBusyTimes } from "./writes.ts";

export type AddSourceRefusal = CalendarProblem | "ALREADY_ADDED" | "TOO_MANY_SOURCES" | "TOO_MANY_TRIES";
type Outcome = Result<{ id: CalendarSourceId }, AddSourceRefusal>;

/** Lets Belay read somebody's own calendar. It is read at once: an address that says nothing is not kept. */
export async function addSource(
  call: Call & Pick<OpenCall, "tellRetryAfter">,
  { address }: AddSourceInput,
): Promise<Outcome> {
  if (!(await mayLookOutside(call))) return refuse("TOO_MANY_TRIES");
  const url = readCalendarAddress(address);
  if (url === null) return refuse("UNREACHABLE");
  const owner = await findOwner(call);
  const looked = await lookAtCalendar(call, { url, etag: null, lastModified: null }, owner);
  if (!looked.ok) return { ...looked, field: "address" };
  return write<Outcome>(call.db, (tx) => keep(tx, call, { url, ...owner, looked: looked.value }));
}

function findOwner({ db, actor }: Call) {
  return db
    .selectFrom("person")
    .select(["timeZone", "email"])
    .where("id", "=", actor.id)
    .executeTakeFirstOrThrow();
}

interface Found {
  url: URL;
  timeZone: string;
  looked: Looked;
}

async function keep(tx: Tx, { actor, now, vault }: Call, { url, timeZone, looked }: Found): Promise<Outcome> {
  await lockFor(tx, [`calendar-sources:${actor.id}`]);
  const others = await tx
    .selectFrom("calendarSource")
    .select("addressDigest")
    .where("personId", "=", actor.id)
    .execute();
  const addressDigest = vault.digest(url.href);
  if (others.some((other) => other.addressDigest === addressDigest)) {
    return refuse("ALREADY_ADDED", { field: "address" });
  }
  if (others.length >= MOST_SOURCES) return refuse("TOO_MANY_SOURCES");
  const id = newId(calendarSourceId);
  const { etag, lastModified, unreadable, times } = looked;
  await tx
    .insertInto("calendarSource")
    .values({
      ...{ id, personId: actor.id, addressDigest, host: url.hostname, etag, lastModified, unreadable },
      ...{ addedAt: now, triedAt: now, fetchedAt: now, readAt: now, readInZone: timeZone },
      sealedAddress: vault.seal(url.href, addressLabel(id)),
      nextFetchAt: nextFetch(now),
    })
    .execute();
  await replaceBusyTimes(tx, { id, personId: actor.id, times: times ?? [] });
  return succeed({ id });
}
