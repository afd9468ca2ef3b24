import type { Db } from "@belay/api/testing";
import { openTestDatabase } from "@belay/api/testing";
import { createMentorIndex } from "@belay/core/matching/mentor-index.ts";
import type { MenteeProfile } from "@belay/core/matching/profile.ts";
import { recommendMentors } from "@belay/core/matching/recommend-mentors.ts";
import { prepareSearch } from "@belay/core/matching/search.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { sql } from "kysely";
import { provideDatabase } from "../support/provide-parts.ts";
import type { Company } from "./matching-company.ts";
import { inventCompany } from "./matching-company.ts";
import { askingOf } from "./recommend.ts";
import type { BenchRow } from "./table.ts";
import { inMilliseconds, printTable } from "./table.ts";

const SEARCHES = 300;
const CHUNK = 2000;

/** The same question as one query over tables made for it, with the indexes it wants, on PostgreSQL. */
export async function recommendInSql(): Promise<void> {
  const server = await provideDatabase();
  if (!server.isThere) {
    console.log(`\nRecommend in SQL: left out. ${server.reason}`);
    return;
  }
  Object.assign(process.env, server.environment);
  try {
    const rows = [await compare(10_000, "26 ms before"), await compare(100_000, "321 ms before")];
    printTable(`Recommend: the index against SQL, ${SEARCHES} mentees`, rows, []);
  } finally {
    await server.stop();
  }
}

async function compare(mentors: number, target: string): Promise<BenchRow> {
  const company = inventCompany({ mentees: SEARCHES, mentors, seed: 3 });
  const index = createMentorIndex(defaultPolicy, company.mentors);
  const db = await openTestDatabase("postgres");
  try {
    await fill(db, company);
    for (const place of company.mentees.keys()) recommendMentors(index, askingOf(company, place), { k: 10 });
    const times: Record<"sql" | "index", number[]> = { sql: [], index: [] };
    for (const [place, mentee] of company.mentees.entries()) {
      const start = performance.now();
      const { rows } = await ask(db, mentee, company.scheduleOf(mentee));
      const between = performance.now();
      const { top } = recommendMentors(index, askingOf(company, place), { k: 10 });
      times.index.push(performance.now() - between);
      times.sql.push(between - start);
      const isSame = top.every(
        ({ mentorId, score }, rank) => rows[rank]?.id === mentorId && rows[rank].score === score,
      );
      if (!isSame || rows.length !== top.length) throw new Error("SQL finds others.");
    }
    const at = (list: number[], part: number) =>
      list.toSorted((one, other) => one - other)[Math.floor(list.length * part)] ?? 0;
    return {
      task: `10 of ${mentors.toLocaleString("en")}`,
      answer: `SQL: p50 ${inMilliseconds(at(times.sql, 0.5))}, p99 ${inMilliseconds(at(times.sql, 0.99))}`,
      target,
      measured: `p50 ${at(times.index, 0.5).toFixed(3)} ms, p99 ${at(times.index, 0.99).toFixed(3)} ms`,
      ratio: `${Math.round(at(times.sql, 0.99) / at(times.index, 0.99))}x`,
    };
  } finally {
    await db.destroy();
  }
}

async function fill(db: Db, company: Company): Promise<void> {
  await sql`create table bench_mentor (id text primary key, grade int, track text, team text, org text, seats int,
    schedule text, languages text[])`.execute(db);
  await sql`create table bench_offer (mentor_id text, skill_id text, level int, is_self boolean,
    primary key (skill_id, mentor_id)) `.execute(db);
  await sql`create table bench_overlap (mine text, theirs text, minutes int, primary key (mine, theirs))`.execute(
    db,
  );
  for (let from = 0; from < company.mentors.length; from += CHUNK) {
    const some = company.mentors.slice(from, from + CHUNK);
    const people = some.map(({ profile, schedule }) => ({
      ...{
        id: profile.id,
        grade: profile.grade?.low,
        track: profile.track,
        team: profile.teamId,
        org: profile.orgId,
      },
      ...{ seats: profile.capacity, schedule, languages: profile.languages },
    }));
    const offers = some.flatMap(({ profile }) =>
      profile.offers.map(({ skillId, level, source }) => ({
        ...{ mentor_id: profile.id, skill_id: skillId, level, is_self: source === "self" },
      })),
    );
    await sql`insert into bench_mentor select * from json_populate_recordset(null::bench_mentor, ${JSON.stringify(people)}::json)`.execute(
      db,
    );
    await sql`insert into bench_offer select * from json_populate_recordset(null::bench_offer, ${JSON.stringify(offers)}::json)`.execute(
      db,
    );
  }
  const schedules = [
    ...new Set([
      ...company.mentors.map(({ schedule }) => schedule),
      ...company.mentees.map(company.scheduleOf),
    ]),
  ];
  const overlaps = schedules.flatMap((mine) =>
    schedules.map((theirs) => ({
      mine,
      theirs,
      minutes: Math.round(company.minutesBetween(mine, theirs) ?? 0),
    })),
  );
  await sql`insert into bench_overlap select * from json_populate_recordset(null::bench_overlap, ${JSON.stringify(overlaps)}::json)`.execute(
    db,
  );
  await sql`create index on bench_mentor (team)`.execute(db);
  await sql`analyze bench_mentor, bench_offer, bench_overlap`.execute(db);
}

/** Points rounded as in core: `floor((2 w part + whole) / (2 whole))`, in whole numbers. */
const points = (weight: number, part: string, whole: string) =>
  sql.raw(`((2 * ${weight}::bigint * (${part}) + (${whole})) / (2 * (${whole})))::int`);

function ask(db: Db, mentee: MenteeProfile, schedule: string) {
  const { weights } = defaultPolicy;
  const parts = prepareSearch(defaultPolicy, mentee).parts.map(({ gap, weight }) => ({
    ...{ skill_id: gap?.skillId, low: gap?.from ?? 0, high: gap?.to ?? 0, weight },
  }));
  const grade = mentee.grade?.high ?? 0;
  const counted = `(case when o.is_self and not ${mentee.acceptsSelfAssessed} then 0 else o.level end)`;
  const learnt = `least(g.high - g.low, greatest(0, ${counted} - g.low))`;
  const track = { ic: [10, 4], management: [3, 10], undecided: [8, 8] }[mentee.direction ?? "undecided"];
  return sql<{ id: string; score: number }>`
    with goal as (select * from json_to_recordset(${JSON.stringify(parts)}::json)
        as g(skill_id text, low int, high int, weight int)),
    gain as (
      select o.mentor_id, sum(${sql.raw(`((2 * g.weight::bigint * ${learnt} + (g.high - g.low)) / (2 * (g.high - g.low)))::int`)}) as points
      from goal g join bench_offer o using (skill_id)
      group by o.mentor_id
      having bool_or(o.level >= g.low + 1 and (not o.is_self or ${mentee.acceptsSelfAssessed}))
    )
    select m.id, (gain.points
      + ${points(weights.level, `case when m.grade > ${grade} then (array[80,100,75,45,25,10,10])[least(7, m.grade - ${grade})] else 50 end`, "100")}
      + ${points(weights.overlap, "least(300, v.minutes)", "300")}
      + ${points(weights.track, `case m.track when 'ic' then ${track[0]} else ${track[1]} end`, "10")}
      + ${points(weights.crossTeam, `case when m.team = '${mentee.teamId}' then 0 when m.org <> '${mentee.orgId}' then 10 else 8 end`, "10")}
      + ${points(weights.capacity, "least(4, m.seats)", "4")}
      + ${points(weights.preference, "5", "10")}
      + ${points(weights.language, `case when cardinality(array(select unnest(m.languages) intersect select unnest('{${mentee.languages.join(",")}}'::text[]))) >= 2 then 10 else 7 end`, "10")}
      + ${points(weights.history, "5", "10")})::int as score
    from gain join bench_mentor m on m.id = gain.mentor_id
      join bench_overlap v on v.mine = ${schedule} and v.theirs = m.schedule
    where v.minutes >= 60 and m.seats > 0 and m.languages && ${sql.raw(`'{${mentee.languages.join(",")}}'::text[]`)}
    order by score desc, m.id limit 10`.execute(db);
}
