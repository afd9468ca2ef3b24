import type { SilenceStep, ToldStep } from "@belay/core/checks/silence.ts";
import { dueSilenceStep, silenceSteps } from "@belay/core/checks/silence.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { silenceClock } from "../programmes/queries.ts";
import { hasSomethingAhead, isResting, lastSignAt } from "./pair-signs.ts";

// Rows of one round; what is left over is an hour late at worst.
const BATCH = 500;

/** What the clock does to relationships in which nothing happens: the two are nudged, it is flagged, an end is offered. */
export async function noticeSilence(tx: Tx, now: Instant): Promise<void> {
  for (const { id, mentorId, menteeId, told, status, clock, ...heard } of await listQuiet(tx, now)) {
    const signs = { isActive: status === "active", ...heard };
    const step = dueSilenceStep({ signs, told, clock, now });
    if (step === null) continue;
    const since = signs.lastSignAt;
    const row = { mentorshipId: id, since, step };
    const kept = await tx
      .insertInto("mentorshipSilence")
      .values({ ...row, toldAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("step")
      .executeTakeFirst();
    if (!kept) continue;
    await announce(tx, {
      topic: "check.silence",
      payload: { ...row, mentorId, menteeId },
      at: now,
      reaches: [mentorId, menteeId],
    });
  }
}

/** Those of whose silence something is still to be told, who heard of it longest ago first. */
export async function listQuiet(tx: Tx, now: Instant) {
  const rows = await tx
    .selectFrom((eb) =>
      eb
        .selectFrom("mentorship")
        .select(["mentorship.id", "mentorship.mentorId", "mentorship.menteeId", "mentorship.status"])
        .select([lastSignAt(now).as("lastSignAt"), hasSomethingAhead(now).as("hasSomethingAhead")])
        .select([isResting(now).as("isResting"), silenceClock().as("clock")])
        .where("mentorship.status", "=", "active")
        // Cheap, and before anything is read of what was heard.
        .where(
          sql<boolean>`mentorship.started_at <= ${now}::timestamptz
            - (${silenceClock()} ->> 'nudgeAfterDays')::int * interval '24 hours'`,
        )
        .as("pair"),
    )
    .leftJoin("mentorshipSilence as told", (join) =>
      join.onRef("told.mentorshipId", "=", "pair.id").onRef("told.since", "=", "pair.lastSignAt"),
    )
    .select(["pair.id", "pair.mentorId", "pair.menteeId", "pair.status", "pair.lastSignAt"])
    .select(["pair.hasSomethingAhead", "pair.isResting", "pair.clock"])
    .select(
      sql<
        string[]
      >`coalesce(array_agg(told.step order by told.told_at) filter (where told.step is not null), '{}')`.as(
        "steps",
      ),
    )
    .select(({ fn }) => fn.max("told.toldAt").as("toldAt"))
    .where(sql<boolean>`pair.last_sign_at <= ${quietBy("nudge", now)}`)
    .where("pair.hasSomethingAhead", "=", false)
    .where("pair.isResting", "=", false)
    .groupBy(["pair.id", "pair.mentorId", "pair.menteeId", "pair.status", "pair.lastSignAt"])
    .groupBy(["pair.hasSomethingAhead", "pair.isResting", "pair.clock"])
    .having(({ fn }) => sql<boolean>`${fn.count("told.step")} < ${stepsReached(now)}`)
    .orderBy("toldAt", (by) => by.asc().nullsFirst())
    .orderBy("pair.id")
    .limit(BATCH)
    .execute();
  return rows.map(({ steps, toldAt, ...row }) => ({ ...row, told: asTold(row.lastSignAt, steps, toldAt) }));
}

/** How many steps the age of a silence has reached. */
function stepsReached(now: Instant) {
  const reached = silenceSteps.map((step) => sql`(pair.last_sign_at <= ${quietBy(step, now)})::int`);
  return sql.join(reached, sql` + `);
}

const DAYS = {
  nudge: "nudgeAfterDays",
  flag: "flagAfterDays",
  offerToConclude: "offerToConcludeAfterDays",
} as const satisfies Record<SilenceStep, string>;

/** Since when it has to be quiet for a step, by the clock of the pair. */
function quietBy(step: SilenceStep, now: Instant) {
  return sql`(${now}::timestamptz - (pair.clock ->> ${sql.lit(DAYS[step])})::int * interval '24 hours')`;
}

/** When the last of them was told is all that the rule asks of their moments. */
function asTold(since: Instant, steps: readonly string[], toldAt: Instant | null): ToldStep[] {
  return silenceSteps
    .filter((step) => steps.includes(step))
    .map((step) => ({ since, step, toldAt: toldAt ?? since }));
}
