import type { ChangesInput } from "@belay/core/inbox/changes-input.ts";
import type { Instant } from "@belay/core/instant.ts";
import { TRPCError, tracked } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import type { LiveFeed } from "../platform/live-bus.ts";
import { listMissed, SIGN_INS } from "../platform/live-changes.ts";
import type { Context } from "../platform/trpc.ts";

/** How long a sign-in that ended unheard, by its age for one, is still followed. */
const LOOKED_AFTER = 30_000;

/** Which parts of a page to read anew, each a small word; null: all of them. */
export interface ChangedParts {
  subjects: string[] | null;
}

type Follower = Call & Pick<Context, "live" | "isStillSignedIn">;

/** What reaches one person's open page, from where it left off, until the page closes or its sign-in ends. */
export async function* followChanges(call: Follower, { lastEventId }: ChangesInput, signal?: AbortSignal) {
  const feed = await call.live.open(call.actor.id, signal);
  if (!feed)
    throw new TRPCError({
      code: "TOO_MANY_REQUESTS",
      message: "Belay is open in more windows than it keeps up to date. Close some of them.",
    });
  try {
    // Listening first: what commits from here on comes by itself, what came before is read.
    const subjects = await listMissed(call.db, call.actor.id, {
      since: lastEventId ?? call.now,
      now: call.now,
    });
    yield toEvent(call.now, subjects);
    yield* follow(call, feed);
  } finally {
    feed.close();
  }
}

async function* follow(call: Follower, feed: LiveFeed) {
  let last = call.now;
  let lookedAt = performance.now();
  for (;;) {
    const news = await feed.next(LOOKED_AFTER);
    if (news.isOver) return;
    if (news.subjects.includes(SIGN_INS) || performance.now() - lookedAt >= LOOKED_AFTER) {
      if (!(await call.isStillSignedIn())) return;
      lookedAt = performance.now();
    }
    if (news.subjects.length === 0 && !news.hasGap) continue;
    const missed = news.hasGap ? await listMissed(call.db, call.actor.id, { since: last, now: last }) : [];
    last = news.at ?? last;
    yield toEvent(last, missed === null ? null : [...new Set([...missed, ...news.subjects])]);
  }
}

function toEvent(at: Instant, subjects: string[] | null) {
  return tracked(at, { subjects } satisfies ChangedParts);
}
