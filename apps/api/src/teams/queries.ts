import type { PersonId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Actor } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";

/** Who this is today, with the relations that open doors; null when the account is closed or unknown. */
export async function findActor(db: Reader, id: PersonId, now: Instant): Promise<Actor | null> {
  const today = sql<PlainDate>`(${now}::timestamptz at time zone company.time_zone)::date`;
  const row = await db
    .selectFrom("person")
    .innerJoin("company", (join) => join.onTrue())
    .select(["person.id", "person.name", "person.timeZone", "person.isCompanyAdmin", "person.welcomeStep"])
    .select((eb) =>
      eb
        .or([
          eb.exists(
            eb
              .selectFrom("teamLead")
              .select("teamLead.id")
              .where("teamLead.personId", "=", id)
              .where(sql<boolean>`daterange(team_lead.from_date, team_lead.to_date) @> ${today}`),
          ),
          eb.exists(
            eb
              .selectFrom("placement")
              .select("placement.id")
              .where("placement.leadId", "=", id)
              .where(sql<boolean>`daterange(placement.from_date, placement.to_date) @> ${today}`),
          ),
        ])
        .as("leadsSomebody"),
    )
    .where("person.id", "=", id)
    .where("person.deactivatedAt", "is", null)
    .executeTakeFirst();
  return row ? { ...row, leadsSomebody: Boolean(row.leadsSomebody) } : null;
}

/** Whether this person leads one of the others today, by placement or by team. Nobody is their own lead. */
export async function isLeadOfAny(
  db: Reader,
  leadId: PersonId,
  others: { ids: readonly PersonId[]; now: Instant },
): Promise<boolean> {
  const today = sql<PlainDate>`(${others.now}::timestamptz at time zone company.time_zone)::date`;
  const row = await db
    .selectFrom("placement")
    .innerJoin("company", (join) => join.onTrue())
    .leftJoin("teamLead", (join) =>
      join
        .onRef("teamLead.teamId", "=", "placement.teamId")
        .on(sql<boolean>`daterange(team_lead.from_date, team_lead.to_date) @> ${today}`),
    )
    .select("placement.id")
    .where("placement.personId", "in", [...others.ids])
    .where("placement.personId", "!=", leadId)
    .where(sql<boolean>`daterange(placement.from_date, placement.to_date) @> ${today}`)
    .where((eb) => eb(eb.fn.coalesce("placement.leadId", "teamLead.personId"), "=", leadId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
