import { createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "@belay/core/instant.ts";
import { HOUR, MINUTE, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import type { Limit, Verdict } from "./attempt-limits.ts";
import { count, digest, giveBack, networkOf } from "./attempt-limits.ts";
import type { Db } from "./database.ts";

// Windows stand still, so any hour across two of them sees at most twice the number: 20 guesses an hour.
const BY_EMAIL: Limit = { name: "email", window: HOUR, most: 10 };
// The owner's own device keeps its own count, so that strangers' guesses never lock the owner out.
const BY_DEVICE: Limit = { name: "device", window: HOUR, most: 10 };
// A whole office may sit behind one address.
const BY_ADDRESS: Limit = { name: "address", window: 10 * MINUTE, most: 60 };
// So that nobody fills somebody else's mailbox; known and unknown addresses alike.
const MAIL_TO: Limit = { name: "mail", window: HOUR, most: 5 };
const JOIN_BY_ADDRESS: Limit = { name: "join-address", window: HOUR, most: 20 };

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

/** A mail that anybody may ask for, to an address that may be another's. */
export function admitMailTo(db: Db, email: string, now: Instant): Promise<Verdict> {
  return count(db, { limit: MAIL_TO, subject: digest(email), now });
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
