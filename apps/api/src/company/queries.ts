import type { Instant } from "@belay/core/instant.ts";
import type { Reader } from "../platform/database.ts";
import { hashToken } from "../platform/secret-token.ts";
import type { AdminScope, OwnMailScope } from "./scope.ts";

export async function hasCompany(db: Reader): Promise<boolean> {
  return (await db.selectFrom("company").select("isOnly").executeTakeFirst()) !== undefined;
}

/** What the doors say before anybody signed in: nothing that a stranger should not read. */
export async function findEntrance(db: Reader) {
  const company = await db
    .selectFrom("company")
    .select(["name", "joining", "emailDomain", "isDemo"])
    .executeTakeFirst();
  return company ?? null;
}

/** The company's calendar: its zone decides which date it is. */
export function findCompany(db: Reader) {
  return db
    .selectFrom("company")
    .select(["name", "timeZone", "joining", "emailDomain"])
    .executeTakeFirstOrThrow();
}

/** What set-up asked, with the version to change it by. */
export function findSettings(db: Reader, _scope: AdminScope) {
  return db
    .selectFrom("company")
    .select(["name", "timeZone", "joining", "emailDomain", "version"])
    .executeTakeFirstOrThrow();
}

/** The address that an open link is for; null when it was used, revoked, is too old, or never was. */
export async function findInvitation(db: Reader, token: string, now: Instant) {
  const row = await db
    .selectFrom("invitation")
    .select(["id", "email", "expiresAt"])
    .where("tokenHash", "=", hashToken(token))
    .where("usedAt", "is", null)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row ?? null;
}

/** Whose password an open link changes; null when it was used, replaced, is too old, or the account is closed. */
export async function findReset(db: Reader, token: string, now: Instant) {
  const row = await db
    .selectFrom("passwordReset")
    .innerJoin("person", "person.id", "passwordReset.personId")
    .select(["person.email", "passwordReset.expiresAt"])
    .where("passwordReset.tokenHash", "=", hashToken(token))
    .where("passwordReset.usedAt", "is", null)
    .where("passwordReset.expiresAt", ">", now)
    .where("person.deactivatedAt", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

export function listOpenInvitations(db: Reader, _scope: AdminScope, now: Instant) {
  return db
    .selectFrom("invitation")
    .leftJoin("person as inviter", "inviter.id", "invitation.invitedBy")
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.createdAt",
      "invitation.expiresAt",
      "inviter.name as invitedBy",
      "invitation.isOwnAsk",
    ])
    .where("invitation.usedAt", "is", null)
    .where("invitation.revokedAt", "is", null)
    .where("invitation.expiresAt", ">", now)
    .orderBy("invitation.createdAt", "desc")
    .orderBy("invitation.id")
    .limit(500)
    .execute();
}

/** One person's address, zone and hours of mail, a row for each topic they chose about; one row at least. */
export function listMailChoices(db: Reader, { personId }: OwnMailScope) {
  return db
    .selectFrom("person")
    .leftJoin("mailHours", "mailHours.personId", "person.id")
    .leftJoin("mailChoice", "mailChoice.personId", "person.id")
    .select(["person.email", "person.timeZone", "quietFrom", "quietUntil", "dailyAt", "mailHours.version"])
    .select(["mailChoice.topic", "mailChoice.mode", "mailChoice.beforeLink"])
    .where("person.id", "=", personId)
    .execute();
}
