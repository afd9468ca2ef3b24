import type { PersonId } from "@belay/core/ids.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** Whose open hours and held times a rule may weigh. Others see free times that come of them, never the hours. */
export type HoursScope = Scope<"hours", { personIds: readonly PersonId[] }>;

export function hoursScope(personIds: readonly PersonId[]): HoursScope {
  return mintScope("hours", { personIds });
}

/** One's own hours as one painted them, nobody else's. */
export type OwnHoursScope = Scope<"ownHours", { personId: PersonId }>;

export function ownHoursScope(actor: { id: PersonId }): OwnHoursScope {
  return mintScope("ownHours", { personId: actor.id });
}

/** What one lets calendars elsewhere read, and what one lets Belay read there. */
export type OwnCalendarsScope = Scope<"ownCalendars", { personId: PersonId }>;

export function ownCalendarsScope(actor: { id: PersonId }): OwnCalendarsScope {
  return mintScope("ownCalendars", { personId: actor.id });
}

/** Whose sessions a feed shows: everything its owner sees of them in their own calendar. */
export type FeedScope = Scope<"feed", { personId: PersonId }>;

/** The owner of a feed's address, by the hash of its token; null for one that never was, was removed, or whose owner left. */
export async function findFeedScope(db: Reader, tokenHash: string): Promise<FeedScope | null> {
  const feed = await db
    .selectFrom("calendarFeed")
    .innerJoin("person", "person.id", "calendarFeed.personId")
    .select("calendarFeed.personId")
    .where("calendarFeed.tokenHash", "=", tokenHash)
    .where("person.deactivatedAt", "is", null)
    .executeTakeFirst();
  return feed ? mintScope("feed", feed) : null;
}
