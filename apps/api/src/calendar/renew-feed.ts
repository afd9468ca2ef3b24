import type { Result } from "@belay/core/result.ts";
import { succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { newFeedToken } from "../platform/secret-token.ts";
import { write } from "../platform/write.ts";
import { feedPath, tokenLabel } from "./read-feed.ts";

/** A new address for one's sessions; one that was there before leads nowhere from now on. */
export function renewFeed({ db, actor, vault, now }: Call): Promise<Result<{ path: string }, never>> {
  return write<Result<{ path: string }, never>>(db, async (tx) => {
    const { token, tokenHash } = newFeedToken();
    const fresh = {
      tokenHash,
      sealedToken: vault.seal(token, tokenLabel(actor.id)),
      createdAt: now,
      lastFetchedAt: null,
    };
    await tx
      .insertInto("calendarFeed")
      .values({ personId: actor.id, ...fresh })
      .onConflict((conflict) => conflict.column("personId").doUpdateSet(fresh))
      .execute();
    return succeed({ path: feedPath(token) });
  });
}
