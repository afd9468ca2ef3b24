import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Actor } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** A pair as one of the two reaches it. */
export type PairScope = Scope<
  "pair",
  {
    mentorshipId: MentorshipId;
    mentorId: PersonId;
    menteeId: PersonId;
    role: Party;
    status: "active" | "ended";
  }
>;

/** The pair, if the actor is one of the two; else null, as if there were none. */
export async function findPairScope(
  db: Reader,
  actor: Pick<Actor, "id">,
  id: MentorshipId,
): Promise<PairScope | null> {
  const pair = await db
    .selectFrom("mentorship")
    .select(["mentorId", "menteeId", "status"])
    .where("id", "=", id)
    .where((eb) => eb.or([eb("mentorId", "=", actor.id), eb("menteeId", "=", actor.id)]))
    .executeTakeFirst();
  if (!pair) return null;
  const role: Party = pair.mentorId === actor.id ? "mentor" : "mentee";
  return mintScope("pair", { mentorshipId: id, role, ...pair });
}

/** Everything between one person and those they mentor or are mentored by. */
export type OwnMentorshipsScope = Scope<"ownMentorships", { personId: PersonId }>;

export function ownMentorshipsScope(actor: Pick<Actor, "id">): OwnMentorshipsScope {
  return mintScope("ownMentorships", { personId: actor.id });
}
