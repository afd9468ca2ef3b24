import type { Instant } from "@belay/core/instant.ts";
import type { Log } from "../platform/log.ts";
import type { SourceToRead } from "./queries.ts";
import { SOURCE_TO_READ } from "./queries.ts";
import type { CalendarReader } from "./refresh-calendar.ts";
import { refreshCalendar } from "./refresh-calendar.ts";
import { nextFetch } from "./writes.ts";

/** So many are asked at once; each has ten seconds. */
const AT_ONCE = 4;

/** Reads every calendar that is due. Several processes may: each takes what no other has taken. */
export async function refreshDueSources(reader: CalendarReader & { log: Log }, now: Instant): Promise<void> {
  for (let due = await takeDue(reader, now); due.length > 0; due = await takeDue(reader, now)) {
    await Promise.all(due.map((source) => refreshOne(reader, source, now)));
  }
}

async function refreshOne(reader: CalendarReader & { log: Log }, source: SourceToRead, now: Instant) {
  try {
    await refreshCalendar(reader, source, now);
  } catch (error) {
    // A fault of ours with one calendar leaves the others to be read.
    reader.log.error({ err: error, calendarSource: source.id }, "a calendar could not be refreshed");
  }
}

function takeDue({ db }: CalendarReader, now: Instant): Promise<SourceToRead[]> {
  return db
    .updateTable("calendarSource")
    .from("person")
    .set({ nextFetchAt: nextFetch(now) })
    .whereRef("person.id", "=", "calendarSource.personId")
    .where("calendarSource.id", "in", (eb) =>
      eb
        .selectFrom("calendarSource as due")
        .innerJoin("person as owner", "owner.id", "due.personId")
        .select("due.id")
        .where("due.nextFetchAt", "<=", now)
        .where("due.sealedAddress", "is not", null)
        .where("owner.deactivatedAt", "is", null)
        .orderBy("due.nextFetchAt")
        .limit(AT_ONCE)
        .forUpdate("due")
        .skipLocked(),
    )
    .returning(SOURCE_TO_READ)
    .execute();
}
