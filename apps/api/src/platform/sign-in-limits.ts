import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "@belay/core/instant.ts";
import { HOUR, MINUTE, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Db } from "./database.ts";

interface Limit {
  name: string;
  window: number;
  most: number;
}

// Windows stand still, so any hour across two of them sees at most twice the number: 20 guesses an hour.
const BY_EMAIL: Limit = { name: "email", window: HOUR, most: 10 };
// The owner's own device keeps its own count, so that strangers' guesses never lock the owner out.
const BY_DEVICE: Limit = { name: "device", window: HOUR, most: 10 };
// A whole office may sit behind one address.
const BY_ADDRESS: Limit = { name: "address", window: 10 * MINUTE, most: 60 };
const JOIN_BY_ADDRESS: Limit = { name: "join-address", window: HOUR, most: 20 };

export type Verdict = { isAllowed: true } | { isAllowed: false; retryAfterSeconds: number };

export interface SignInAttempt {
  address: string;
  email: string;
  /** Whether this browser proved that it signed in to this account before. */
  isKnownDevice: boolean;
}

/** Counts a guess before its password is hashed. Known and unknown e-mails are counted alike. */
export async function admitSignIn(db: Db, attempt: SignInAttempt, now: Instant): Promise<Verdict> {
  const byAccount = attempt.isKnownDevice ? BY_DEVICE : BY_EMAIL;
  const byAddress = await count(db, { limit: BY_ADDRESS, subject: networkOf(attempt.address), now });
  if (!byAddress.isAllowed) return byAddress;
  return count(db, { limit: byAccount, subject: digest(attempt.email), now });
}

/** A right password is no guess: it gives its place in the window back. */
export async function refundSignIn(db: Db, attempt: SignInAttempt, now: Instant): Promise<void> {
  const byAccount = attempt.isKnownDevice ? BY_DEVICE : BY_EMAIL;
  await giveBack(db, { limit: BY_ADDRESS, subject: networkOf(attempt.address), now });
  await giveBack(db, { limit: byAccount, subject: digest(attempt.email), now });
}

/** Asking to join, looking at a link, setting up: anything that hashes or could be guessed without an account. */
export function admitJoining(db: Db, address: string, now: Instant): Promise<Verdict> {
  return count(db, { limit: JOIN_BY_ADDRESS, subject: networkOf(address), now });
}

/** Forgets windows that no limit looks at any more. */
export async function forgetOldAttempts(db: Pick<Db, "deleteFrom">, now: Instant): Promise<void> {
  await db
    .deleteFrom("attemptCount")
    .where("windowStart", "<", toInstant(toMilliseconds(now) - 2 * HOUR))
    .execute();
}

/** A cookie's value that says "an owner of this account signed in here". */
export function signDevice(secret: string, email: string): string {
  return createHmac("sha256", secret).update(`device:${email}`).digest("base64url");
}

export function isDeviceOf(secret: string, email: string, value: string | undefined): boolean {
  const expected = Buffer.from(signDevice(secret, email));
  const given = Buffer.from(value ?? "");
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** One household holds 2^64 IPv6 addresses: they count as one. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [head = "", tail = ""] = address.split("::");
  const [before, after] = [head.split(":").filter(Boolean), tail.split(":").filter(Boolean)];
  const missing = address.includes("::") ? 8 - before.length - after.length : 0;
  return [...before, ...Array<string>(missing).fill("0"), ...after].slice(0, 4).join(":");
}

interface Counted {
  limit: Limit;
  subject: string;
  now: Instant;
}

async function count(db: Db, { limit, subject, now }: Counted): Promise<Verdict> {
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

async function giveBack(db: Db, counted: Counted): Promise<void> {
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

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
