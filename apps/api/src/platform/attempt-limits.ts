import { createHash } from "node:crypto";
import type { Instant } from "@belay/core/instant.ts";
import { toInstant, toMilliseconds } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Db } from "./database.ts";

/** How often something may be tried in a window of so many milliseconds. Windows stand still. */
export interface Limit {
  name: string;
  window: number;
  most: number;
}

export type Verdict = { isAllowed: true } | { isAllowed: false; retryAfterSeconds: number };

/** One household holds 2^64 IPv6 addresses: they count as one. */
export function networkOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [head = "", tail = ""] = address.split("::");
  const [before, after] = [head.split(":").filter(Boolean), tail.split(":").filter(Boolean)];
  const missing = address.includes("::") ? 8 - before.length - after.length : 0;
  return [...before, ...Array<string>(missing).fill("0"), ...after].slice(0, 4).join(":");
}

export interface Counted {
  limit: Limit;
  subject: string;
  now: Instant;
}

/** Counts a try in the database, so over all processes. */
export async function count(db: Db, { limit, subject, now }: Counted): Promise<Verdict> {
  const { windowStart, bucket } = place({ limit, subject, now });
  const { attempts } = await db
    .insertInto("attemptCount")
    .values({ bucket, windowStart, attempts: 1 })
    .onConflict((conflict) =>
      conflict.columns(["bucket", "windowStart"]).doUpdateSet({ attempts: sql`attempt_count.attempts + 1` }),
    )
    .returning("attempts")
    .executeTakeFirstOrThrow();
  if (attempts <= limit.most) return { isAllowed: true };
  const windowEnd = toMilliseconds(windowStart) + limit.window;
  return { isAllowed: false, retryAfterSeconds: Math.ceil((windowEnd - toMilliseconds(now)) / 1000) };
}

/** A try that was none after all. */
export async function giveBack(db: Db, counted: Counted): Promise<void> {
  const { windowStart, bucket } = place(counted);
  await db
    .updateTable("attemptCount")
    .set({ attempts: sql`greatest(attempts - 1, 0)` })
    .where("bucket", "=", bucket)
    .where("windowStart", "=", windowStart)
    .execute();
}

function place({ limit, subject, now }: Counted) {
  const milliseconds = toMilliseconds(now);
  return {
    bucket: `${limit.name}:${subject}`,
    windowStart: toInstant(milliseconds - (milliseconds % limit.window)),
  };
}

/** For subjects that are nobody's to read in a table of tries. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
