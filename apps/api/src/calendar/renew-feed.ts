import type { Call } from "../platform/call.ts";
import { newFeedToken } from "../platform/secret-token.ts";
import { feedPath, tokenLabel } from "./read-feed.ts";

/** A new address for one's sessions; one that was there before leads nowhere from now on. */
export async function renewFeed({ db, actor, vault, now }: Call): Promise<{ path: string }> {
  const { token, tokenHash } = newFeedToken();
  const fresh = {
    tokenHash,
    sealedToken: vault.seal(token, tokenLabel(actor.id)),
    createdAt: now,
    lastFetchedAt: null,
  };
  await db
    .insertInto("calendarFeed")
    .values({ personId: actor.id, ...fresh })
    .onConflict((conflict) => conflict.column("personId").doUpdateSet(fresh))
    .execute();
  return { path: feedPath(token) };
}
