import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { ExpressionBuilder, Nullable } from "kysely";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import { companyDate } from "../platform/company-date.ts";
import type { Reader, Tables } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** One group as this viewer reaches it: as its mentor, as somebody in it (or who once was), or because they may join. */
export type GroupScope = Scope<
  "group",
  { groupId: GroupId; viewerId: PersonId; mentorId: PersonId; role: "mentor" | "member" | "guest" }
>;

/** Null for who neither is in it nor may join, as if there were no such group. */
export async function findGroupScope(
  db: Reader,
  { actor, now }: Pick<Call, "actor" | "now">,
  id: GroupId,
): Promise<GroupScope | null> {
  const group = await db
    .selectFrom("groupSession")
    .leftJoin("groupSeat", (join) =>
      join.onRef("groupSeat.groupId", "=", "groupSession.id").on("groupSeat.personId", "=", actor.id),
    )
    .select(["groupSession.mentorId", "groupSeat.status as seatStatus"])
    .where("groupSession.id", "=", id)
    .where((eb) => reaches(eb, { personId: actor.id, now }))
    .executeTakeFirst();
  if (!group) return null;
  const role: GroupScope["role"] =
    group.mentorId === actor.id ? "mentor" : group.seatStatus === null ? "guest" : "member";
  return mintScope("group", { groupId: id, viewerId: actor.id, mentorId: group.mentorId, role });
}

type Joined = Tables & { groupSeat: Nullable<Tables["groupSeat"]> };

/** The mentor, who is or was in it, and whoever may join: everybody, the mentor's mentees, or a team of today. */
export function reaches(
  eb: ExpressionBuilder<Joined, "groupSession" | "groupSeat">,
  { personId, now }: { personId: PersonId; now: Instant },
) {
  const isMentee = eb.exists(
    eb
      .selectFrom("mentorship")
      .select("mentorship.id")
      .whereRef("mentorship.mentorId", "=", "groupSession.mentorId")
      .where("mentorship.menteeId", "=", personId)
      .where("mentorship.status", "=", "active"),
  );
  const isOnTeam = eb.exists(
    eb
      .selectFrom("placement")
      .select("placement.id")
      .whereRef("placement.teamId", "=", "groupSession.teamId")
      .where("placement.personId", "=", personId)
      .where(sql<boolean>`daterange(placement.from_date, placement.to_date) @> ${companyDate(now)}`),
  );
  return eb.or([
    eb("groupSession.mentorId", "=", personId),
    eb("groupSeat.status", "is not", null),
    eb("groupSession.audience", "=", "company"),
    eb.and([eb("groupSession.audience", "=", "mentees"), isMentee]),
    eb.and([eb("groupSession.audience", "=", "team"), isOnTeam]),
  ]);
}

/** Every group that one person is in or may join. */
export type OpenGroupsScope = Scope<"openGroups", { personId: PersonId }>;

export function openGroupsScope(actor: { id: PersonId }): OpenGroupsScope {
  return mintScope("openGroups", { personId: actor.id });
}
