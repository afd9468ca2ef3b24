import type { PersonId } from "@belay/core/ids.ts";
import type { Call } from "../platform/call.ts";
import { findFeed } from "./queries.ts";
import { ownCalendarsScope } from "./scope.ts";

/** What a feed's token is sealed for. */
export const tokenLabel = (personId: PersonId) => `calendar_feed.sealed_token ${personId}`;

export const feedPath = (token: string) => `/calendar/${token}.ics`;

/** One's own feed; `path` null when its token was sealed with another secret: it works, but nobody can copy it again. */
export async function readFeed({ db, actor, vault }: Call) {
  const feed = await findFeed(db, ownCalendarsScope(actor));
  if (!feed) return null;
  const { sealedToken, ...rest } = feed;
  const token = vault.open(sealedToken, tokenLabel(actor.id));
  return { ...rest, path: token === null ? null : feedPath(token) };
}
