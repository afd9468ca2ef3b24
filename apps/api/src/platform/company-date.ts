import type { Instant, PlainDate } from "@belay/core/instant.ts";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Reader } from "./database.ts";

/** Which date it is at a moment by the company's calendar, as SQL. Null before there is a company. */
export function companyDate(now: Instant): RawBuilder<PlainDate> {
  return sql<PlainDate>`(select (${now}::timestamptz at time zone company.time_zone)::date from company)`;
}

/** Whether a row with from_date and to_date holds on that date. */
export function holdsOn(table: "placement" | "team_lead", date: RawBuilder<PlainDate>): RawBuilder<boolean> {
  return sql<boolean>`daterange(${sql.ref(`${table}.from_date`)}, ${sql.ref(`${table}.to_date`)}) @> ${date}`;
}

/** The same, read: for rules that decide by dates. */
export async function findDate(db: Reader, now: Instant): Promise<PlainDate> {
  const { date } = await db
    .selectFrom("company")
    .select(companyDate(now).as("date"))
    .executeTakeFirstOrThrow();
  return date;
}
