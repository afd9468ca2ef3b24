import type { Call } from "../platform/call.ts";

/** One's feed leads nowhere from now on. Removing twice changes nothing and says nothing. */
export async function removeFeed({ db, actor }: Call): Promise<null> {
  await db.deleteFrom("calendarFeed").where("personId", "=", actor.id).execute();
  return null;
}
