import type { CalendarProblem } from "@belay/core/calendar/calendar-source.ts";
import type { CalendarSourceId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { HOUR, toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Db } from "../platform/database.ts";
import type { ReadOutside } from "../platform/outside/read-outside.ts";
import type { Vault } from "../platform/vault.ts";
import { write } from "../platform/write.ts";
import type { Looked } from "./look-at-calendar.ts";
import { lookAtCalendar } from "./look-at-calendar.ts";
import type { SourceToRead } from "./queries.ts";
import { keepBusyTimes, keepProblem } from "./writes.ts";

/** Repeating entries are read up to a horizon that moves on, so now and then they are read though nothing changed. */
const READ_WHOLE_AFTER = 12 * HOUR;

export interface CalendarReader {
  db: Db;
  vault: Vault;
  readOutside: ReadOutside;
}

/** What a source's address is sealed for. */
export const addressLabel = (id: CalendarSourceId) => `calendar_source.sealed_address ${id}`;

/** Reads a calendar again and keeps what it says, or why it said nothing: then the copy from before stays. Gives that problem. */
export async function refreshCalendar(
  { db, vault, readOutside }: CalendarReader,
  source: SourceToRead,
  now: Instant,
): Promise<CalendarProblem | null> {
  const looked = await lookAgain({ vault, readOutside }, source, now);
  await write<Result<null>>(db, async (tx) => {
    const at = { id: source.id, now };
    if (looked.ok) await keepBusyTimes(tx, { ...at, timeZone: source.timeZone, looked: looked.value });
    else await keepProblem(tx, { ...at, problem: looked.code });
    return succeed(null);
  });
  return looked.ok ? null : looked.code;
}

async function lookAgain(
  { vault, readOutside }: Omit<CalendarReader, "db">,
  source: SourceToRead,
  now: Instant,
): Promise<Result<Looked, CalendarProblem>> {
  const address = source.sealedAddress && vault.open(source.sealedAddress, addressLabel(source.id));
  if (!address) return refuse("SECRET_CHANGED");
  const isRecent = toMilliseconds(now) - toMilliseconds(source.readAt) < READ_WHOLE_AFTER;
  const isSame = isRecent && source.readInZone === source.timeZone;
  const { etag, lastModified } = isSame ? source : { etag: null, lastModified: null };
  return lookAtCalendar({ readOutside, now }, { url: new URL(address), etag, lastModified }, source);
}
