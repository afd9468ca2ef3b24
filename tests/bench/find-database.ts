import type { DatabaseKind, Db, TestCaller } from "@belay/api/testing";
import { newPersonId, openTestDatabase, openTestProductOn } from "@belay/api/testing";
import { sql } from "kysely";
import { provideDatabase } from "../support/provide-parts.ts";
import { inMilliseconds, printTable } from "./table.ts";

const MENTORS = 10_000;
const RUNS = 100;
const NOW = "2026-11-23T09:00:00Z";
const GOALS = ["test_design", "system_design", "debugging"].map(
  (skillId) => ({ kind: "skill", skillId, fromLevel: 2, toLevel: 4 }) as const,
);

/** Find through its procedure, the database and the first free slots included, in a company of 10,000 mentors. */
export async function findFromDatabase(): Promise<void> {
  const server = await provideDatabase();
  if (server.isThere) Object.assign(process.env, server.environment);
  const rows = await measureOn("pglite");
  if (server.isThere) {
    rows.push(...(await measureOn("postgres")));
    await server.stop();
  } else {
    console.log(`PostgreSQL is left out. ${server.reason}`);
  }
  printTable("find a mentor among 10,000, end to end with the database", rows, [
    `${RUNS} runs after 5 that warm up, three goals by turns; "after a change": one mentor's hours were saved just before`,
  ]);
}

async function measureOn(kind: DatabaseKind) {
  const product = openTestProductOn(await openTestDatabase(kind), NOW);
  try {
    const menteeId = await fill(product.db);
    const calls = await product.as(menteeId);
    const task = (name: string) => `${kind}, ${name}`;
    const start = performance.now();
    const { eligible } = await calls.matching.find({ goal: GOALS[0] });
    const first = performance.now() - start;
    const answer = `${eligible} eligible`;
    const target = "p95 <= 50 ms";
    return [
      { task: task("first search of a process"), answer, target: "", measured: inMilliseconds(first) },
      { task: task("search"), answer, target, measured: await measure(calls, () => Promise.resolve()) },
      {
        task: task("search after a change"),
        answer,
        target,
        measured: await measure(calls, (run) => moveHours(product.db, run)),
      },
      {
        task: task("why the others are missing"),
        answer: "",
        target: "",
        measured: await measure(calls, () => Promise.resolve(), "missing"),
      },
    ];
  } finally {
    await product.close();
  }
}

async function measure(
  calls: TestCaller,
  before: (run: number) => Promise<unknown>,
  asked: "find" | "missing" = "find",
): Promise<string> {
  const durations: number[] = [];
  for (let run = -5; run < RUNS; run++) {
    await before(run + 5);
    const start = performance.now();
    await calls.matching[asked]({ goal: GOALS[(run + 5) % GOALS.length] });
    if (run >= 0) durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  const at = (part: number) => inMilliseconds(durations[Math.floor(durations.length * part)] ?? 0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}`;
}

const moveHours = (db: Db, run: number) =>
  sql`update person set weekly_hours = jsonb_build_array(jsonb_build_object('day', 1 + ${run}::int % 5,
    'start', '10:00', 'end', '16:00')) where email = ${`mentor${run}@acme.com`}`.execute(db);

/** Six zones, 60 ways to paint a week, five skills each; half of them have others' word for one. */
async function fill(db: Db) {
  const menteeId = newPersonId();
  await db
    .insertInto("company")
    .values({ name: "Acme", timeZone: "Europe/Madrid", joining: "invitation", createdAt: NOW })
    .execute();
  await db
    .insertInto("person")
    .values({
      ...{ id: menteeId, name: "Ben", email: "ben@acme.com", timeZone: "Europe/Madrid", createdAt: NOW },
      ...{ languages: ["en"], selfLevel: "ic.mid", welcomeStep: 4 },
      weeklyHours: JSON.stringify([1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "17:00" }))),
    })
    .execute();
  await sql`
    insert into person (id, name, email, time_zone, languages, wants_to_mentor, capacity, self_level, weekly_hours, created_at)
    select gen_random_uuid(), 'Mentor ' || n, 'mentor' || n || '@acme.com',
      (array['Europe/Madrid', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'Asia/Kolkata', 'Asia/Tokyo'])[1 + n % 6],
      array['en'], true, 1 + n % 4, (array['ic.mid', 'ic.senior', 'ic.staff'])[1 + n % 3],
      (select jsonb_agg(jsonb_build_object('day', day, 'start', lpad((8 + n % 4)::text, 2, '0') || ':00',
        'end', (12 + n % 5)::text || ':30')) from generate_series(1, 2 + n % 3) as day), ${NOW}
    from generate_series(0, ${MENTORS - 1}::int) as n`.execute(db);
  await sql`
    insert into offer (person_id, skill_id, level)
    select id, skill, 3 + (abs(hashtext(email || skill)) % 3) from person,
      unnest(array['test_design', 'system_design', 'debugging', 'code_review', 'observability', 'secure_coding']) as skill
    where wants_to_mentor and abs(hashtext(skill || email)) % 6 < 5`.execute(db);
  await sql`
    insert into assessment (id, person_id, skill_id, level, source, assessed_at)
    select gen_random_uuid(), id, 'test_design', 4, 'lead', ${NOW}
    from person where wants_to_mentor and abs(hashtext(email)) % 2 = 0`.execute(db);
  await sql`analyze`.execute(db);
  return menteeId;
}
