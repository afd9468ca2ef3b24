import type { DatabaseKind, Db } from "@belay/api/testing";
import { asMentor, hoursScope, listCalendars, newPersonId, openTestDatabase } from "@belay/api/testing";
import type { SlotInput } from "@belay/core/calendar/slot-input.ts";
import { firstSlot } from "@belay/core/calendar/slots.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { sql } from "kysely";
import { provideDatabase } from "../support/provide-parts.ts";
import { slotInput } from "./slot-inputs.ts";
import { inMilliseconds, printTable } from "./table.ts";

const MENTORS = 2_000;
const DAYS = 14;
const RUNS = 40;
const CHUNK = 500;

/** The first free slot of everybody, hours and held times read from the database each time. */
export async function slotsFromDatabase(): Promise<void> {
  const server = await provideDatabase();
  if (server.isThere) Object.assign(process.env, server.environment);
  const rows = [await measureOn("pglite", "p95 <= 300 ms")];
  if (server.isThere) {
    rows.push(await measureOn("postgres", "p95 <= 200 ms"));
    await server.stop();
  } else {
    console.log(`PostgreSQL is left out. ${server.reason}`);
  }
  printTable("2,000 mentors x 14 days, first slot only, end to end with the database", rows, [
    `${RUNS} runs after 5 that warm up; ${DAYS} held times a mentor, read and judged each time`,
  ]);
}

async function measureOn(kind: DatabaseKind, target: string) {
  const db = await openTestDatabase(kind);
  try {
    const inputs = Array.from({ length: MENTORS }, (_, index) => slotInput(index, DAYS));
    const ids = await fill(db, inputs);
    const durations: number[] = [];
    let found = 0;
    for (let run = -5; run < RUNS; run++) {
      const start = performance.now();
      found = await findFirstSlots(db, ids, inputs[0]);
      if (run >= 0) durations.push(performance.now() - start);
    }
    durations.sort((a, b) => a - b);
    const at = (part: number) => inMilliseconds(durations[Math.floor(durations.length * part)] ?? 0);
    return { task: kind, answer: `${found} slots`, target, measured: `p50 ${at(0.5)}, p95 ${at(0.95)}` };
  } finally {
    await db.destroy();
  }
}

async function findFirstSlots(
  db: Db,
  ids: readonly PersonId[],
  like: SlotInput | undefined,
): Promise<number> {
  if (!like) return 0;
  const calendars = await listCalendars(db, hoursScope(ids), like.range);
  let found = 0;
  for (const calendar of calendars.values()) {
    if (firstSlot({ ...like, mentor: { ...asMentor(calendar), minimumNoticeMinutes: 0 } }) !== null) found++;
  }
  return found;
}

/** The same mentors as in the other tables; every held time is a session with one mentee who has no other. */
async function fill(db: Db, inputs: readonly SlotInput[]): Promise<PersonId[]> {
  const mentee = newPersonId();
  const ids = inputs.map(() => newPersonId());
  const people = inputs.map(({ mentor }, index) => ({
    id: ids[index] ?? mentee,
    name: `Mentor ${index}`,
    email: `mentor${index}@acme.com`,
    timeZone: mentor.timeZone,
    weeklyHours: JSON.stringify(mentor.weekly),
    createdAt: "2026-01-05T08:00:00Z",
  }));
  const first = people[0];
  if (first)
    await db
      .insertInto("person")
      .values({ ...first, id: mentee, email: "mentee@acme.com" })
      .execute();
  for (const chunk of chunksOf(people)) await db.insertInto("person").values(chunk).execute();
  await fillHeldTimes(db, { inputs, ids, mentee });
  await sql`analyze`.execute(db);
  return ids;
}

interface Filling {
  inputs: readonly SlotInput[];
  ids: readonly PersonId[];
  mentee: PersonId;
}

async function fillHeldTimes(db: Db, { inputs, ids, mentee }: Filling): Promise<void> {
  const held = inputs.flatMap(({ mentor }, index) =>
    mentor.busy.map(({ start, end }) => ({ mentorId: ids[index] ?? mentee, start, end })),
  );
  for (const chunk of chunksOf(held)) {
    await sql`
      with made as (
        insert into session (id, mentor_id, mentee_id, topic, form, starts_at, ends_at, status, requested_by, created_at)
        select gen_random_uuid(), m.id, ${mentee}, 'Bench', 'flash', m.starts_at, m.ends_at, 'confirmed', 'mentee', m.starts_at
        from unnest(${chunk.map(({ mentorId }) => mentorId)}::uuid[], ${chunk.map(({ start }) => start)}::timestamptz[],
          ${chunk.map(({ end }) => end)}::timestamptz[]) as m (id, starts_at, ends_at)
        returning id, mentor_id, starts_at, ends_at
      )
      insert into time_block (id, session_id, person_id, kind, busy, active, as_mentor)
      select gen_random_uuid(), id, mentor_id, 'session', tstzrange(starts_at, ends_at), true, true from made`.execute(
      db,
    );
  }
}

function chunksOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
