import type { PersonId, SessionId } from "@belay/core/ids.ts";
import type { SessionActor } from "@belay/core/sessions/session.ts";
import { sessionRole } from "@belay/core/sessions/session-role.ts";
import type { Call } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";
import { isLeadOfAny } from "../teams/queries.ts";

/** One session as this viewer reaches it: as a party, or as the current lead of one, without notes. */
export type SessionScope = Scope<
  "session",
  {
    sessionId: SessionId;
    viewerId: PersonId;
    role: Exclude<SessionActor, "system" | "stranger">;
    mentorId: PersonId;
    menteeId: PersonId;
  }
>;

/** Null for a stranger, as if there were no such session. */
export async function findSessionScope(
  db: Reader,
  { actor, now }: Pick<Call, "actor" | "now">,
  id: SessionId,
): Promise<SessionScope | null> {
  const session = await db
    .selectFrom("session")
    .select(["mentorId", "menteeId"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!session) return null;
  const ids = [session.mentorId, session.menteeId];
  const isLeadOfEither = !ids.includes(actor.id) && (await isLeadOfAny(db, actor.id, { ids, now }));
  const role = sessionRole({ viewerId: actor.id, ...session, isLeadOfEither });
  return role === "stranger"
    ? null
    : mintScope("session", { sessionId: id, viewerId: actor.id, role, ...session });
}

/** All sessions that one person is part of. */
export type OwnSessionsScope = Scope<"ownSessions", { personId: PersonId }>;

export function ownSessionsScope(actor: { id: PersonId }): OwnSessionsScope {
  return mintScope("ownSessions", { personId: actor.id });
}
