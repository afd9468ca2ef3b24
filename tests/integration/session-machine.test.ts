import type { DatabaseKind, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { addMilliseconds, HOUR, MINUTE } from "@belay/core/instant.ts";
import { followingActions } from "@belay/core/sessions/series-inputs.ts";
import { replayEvents } from "@belay/core/sessions/session-event.ts";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship, placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid. Everybody is open 09:00 to 17:00 there, Monday to Friday.
const NOW = "2026-11-23T09:00:00Z";
// Few times, so that people get into each other's way.
const HOURS = [0, 0.5, 1, 24, 24.5, 48] as const;
const FIRST = "2026-11-25T09:00:00Z";

const PEOPLE = ["ada", "ben", "cem", "lea", "sam"] as const;
type Name = (typeof PEOPLE)[number];
const VERBS = [
  ...["accept", "decline", "withdraw", "cancel", "reschedule", "reschedule"],
  ...["acceptChange", "declineChange", "withdrawChange", "complete", "markNoShow", "undoNoShow"],
] as const;

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("book" as const),
      pair: fc.nat(1),
      by: fc.boolean(),
      at: fc.constantFrom(...HOURS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("bookSeries" as const),
      pair: fc.nat(1),
      by: fc.boolean(),
      at: fc.constantFrom(...HOURS),
      count: fc.integer({ min: 2, max: 4 }),
      leavesOut: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("actOnFollowing" as const),
      who: fc.constantFrom(...PEOPLE),
      action: fc.constantFrom(...followingActions, "move" as const, "move" as const),
      session: fc.nat(5),
      at: fc.constantFrom(...HOURS),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("act" as const),
      who: fc.constantFrom(...PEOPLE),
      verb: fc.constantFrom(...VERBS),
      session: fc.nat(5),
      at: fc.constantFrom(...HOURS),
      isStale: fc.nat(9).map((one) => one === 0),
      waivesOwnRules: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.constantFrom(15, 120, 1_500) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("switch" as const), acceptsAutomatically: fc.boolean() }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

describe.each(availableDatabases)("any people doing anything to their sessions, on %s", (kind) => {
  let product: TestProduct;
  let people: Record<Name, PersonId>;
  let pairs: { id: MentorshipId; menteeId: PersonId }[];
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    const make = (name: string, more: object = {}) => makePerson(product.db, { name, ...more });
    people = {
      ada: await make("Ada", { mentors: true }),
      ben: await make("Ben"),
      cem: await make("Cem", { hours: null }),
      lea: await make("Lea"),
      sam: await make("Sam"),
    };
    await placeUnder(product.db, people.ben, people.lea);
    pairs = [
      {
        id: await makeMentorship(product.db, { mentorId: people.ada, menteeId: people.ben }),
        menteeId: people.ben,
      },
      {
        id: await makeMentorship(product.db, { mentorId: people.ada, menteeId: people.cem, seat: 2 }),
        menteeId: people.cem,
      },
    ];
  });
  afterAll(() => product.close());

  /** Whether it was done; the clock and the switch always are. */
  async function take(one: Step): Promise<boolean> {
    if (one.do === "wait") {
      product.clock.set(addMilliseconds(product.clock.read(), one.minutes * MINUTE));
      await product.turn();
      return true;
    }
    if (one.do === "switch") {
      const { acceptsAutomatically } = one;
      await product.db
        .updateTable("person")
        .set({ acceptsAutomatically })
        .where("id", "=", people.ada)
        .execute();
      return true;
    }
    if (one.do === "bookSeries") return bookSeries(one);
    if (one.do === "actOnFollowing") return actOnFollowing(one);
    return one.do === "book" ? book(one) : act(one);
  }

  async function bookSeries(one: Extract<Step, { do: "bookSeries" }>): Promise<boolean> {
    const wanted = pairs[one.pair];
    if (!wanted) throw new Error("there are two pairs");
    const { sessions } = await product.as(one.by ? people.ada : wanted.menteeId);
    const pattern = {
      mentorshipId: wanted.id,
      startsAt: addMilliseconds(FIRST, one.at * HOUR),
      ...{ intervalWeeks: 1 as const, count: one.count, durationMinutes: 60 as const },
    };
    const plan = await sessions.planSeries(pattern);
    if (!plan.isOpen) return false;
    // Whoever leaves nothing out asks for what is taken, too.
    const chosen = plan.occurrences.flatMap(({ index, start, code }) =>
      start === null || (one.leavesOut && code !== null) ? [] : [{ index, startsAt: start }],
    );
    if (chosen.length < 2) return false;
    const words = { kind: "pairing", topic: "Anything, again" } as const;
    return (await sessions.bookSeries({ key: crypto.randomUUID(), ...pattern, ...words, chosen })).ok;
  }

  async function actOnFollowing(one: Extract<Step, { do: "actOnFollowing" }>): Promise<boolean> {
    const rows = await product.db
      .selectFrom("session")
      .select(["id", "version", "seriesId", "seriesIndex"])
      .where("seriesId", "is not", null)
      .orderBy("id")
      .execute();
    const row = rows[one.session % Math.max(1, rows.length)];
    if (!row) return false;
    const { sessions } = await product.as(people[one.who]);
    if (one.action !== "move") {
      const seen = rows
        .filter(({ seriesId, seriesIndex }) => seriesId === row.seriesId && seriesIndex !== null)
        .filter(({ seriesIndex }) => Number(seriesIndex) >= Number(row.seriesIndex))
        .map(({ id, version }) => ({ sessionId: id, version }));
      return (await sessions.changeFollowing({ action: one.action, sessions: seen, reason: "Away" })).ok;
    }
    const wish = { sessionId: row.id, startsAt: addMilliseconds(FIRST, one.at * HOUR) };
    const plan = await sessions.planFollowing(wish).catch(() => ({ isOpen: false as const }));
    if (!plan.isOpen) return false;
    const chosen = plan.occurrences.flatMap(({ sessionId, version, start }) =>
      start === null ? [] : [{ sessionId, version, startsAt: start }],
    );
    return (await sessions.moveFollowing({ key: crypto.randomUUID(), ...wish, sessions: chosen })).ok;
  }

  async function book({ pair, by, at }: Extract<Step, { do: "book" }>): Promise<boolean> {
    const wanted = pairs[pair];
    if (!wanted) throw new Error("there are two pairs");
    const caller = await product.as(by ? people.ada : wanted.menteeId);
    const outcome = await caller.sessions.book({
      key: crypto.randomUUID(),
      mentorshipId: wanted.id,
      startsAt: addMilliseconds(FIRST, at * HOUR),
      ...{ durationMinutes: 60, kind: "pairing", topic: "Anything" },
    });
    return outcome.ok;
  }

  async function act(one: Extract<Step, { do: "act" }>): Promise<boolean> {
    const rows = await product.db.selectFrom("session").select(["id", "version"]).orderBy("id").execute();
    const row = rows[one.session % Math.max(1, rows.length)];
    if (!row) return false;
    const { sessions } = await product.as(people[one.who]);
    const seen = { sessionId: row.id, version: one.isStale ? row.version + 1 : row.version };
    if (one.verb === "reschedule") {
      const startsAt = addMilliseconds(FIRST, one.at * HOUR);
      const { waivesOwnRules } = one;
      return (await sessions.reschedule({ ...seen, key: crypto.randomUUID(), startsAt, waivesOwnRules })).ok;
    }
    if (one.verb === "markNoShow") return (await sessions.markNoShow({ ...seen, absent: "mentee" })).ok;
    if (one.verb === "cancel") return (await sessions.cancel({ ...seen, reason: "Away" })).ok;
    return (await sessions[one.verb](seen)).ok;
  }

  async function check(steps: readonly Step[]): Promise<void> {
    product.clock.set(NOW);
    await product.db.deleteFrom("session").execute();
    for (const one of steps) {
      const before = await readEverything(product);
      const isDone = await take(one);
      if (!isDone) expect(await readEverything(product)).toEqual(before);
      expect(await listOverlaps(product)).toEqual([]);
    }
    await expectReplay(product);
  }

  test("nobody is held twice, a refusal leaves every row as it was, and the events give the row", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), check), {
      numRuns: RUNS[kind],
    });
  }, 120_000);
});

const RUNS: Record<DatabaseKind, number> = { pglite: 15, postgres: 25 };

/** All that an action writes, as it stands. */
async function readEverything({ db }: TestProduct): Promise<unknown> {
  const { rows } = await sql<{ all: unknown }>`select json_build_array(
    (select json_agg(s order by id) from session s), (select json_agg(b order by id) from time_block b),
    (select json_agg(e order by id) from session_event e),
    (select json_agg(c order by session_id, person_id) from close_out c),
    (select json_agg(i order by key) from idempotency i), (select count(*) from outbox)) as all`.execute(db);
  return rows[0]?.all;
}

async function listOverlaps({ db }: TestProduct): Promise<unknown[]> {
  const { rows } = await sql`select a.id from time_block a join time_block b
    on a.person_id = b.person_id and a.session_id <> b.session_id and a.busy && b.busy
    where a.active and b.active`.execute(db);
  return rows;
}

async function expectReplay({ db }: TestProduct): Promise<void> {
  const rows = await db.selectFrom("session").selectAll().execute();
  for (const row of rows) {
    const events = await eventsOf(db, row.id);
    const { proposal, ...state } = replayEvents(events.map(({ after }) => ({ after: Object(after) })));
    expect(row).toMatchObject({
      ...state,
      proposalBy: proposal?.by ?? null,
      proposalStartsAt: proposal?.startsAt ?? null,
      proposalEndsAt: proposal?.endsAt ?? null,
      proposalExpiresAt: proposal?.expiresAt ?? null,
    });
  }
}

function eventsOf(db: TestProduct["db"], id: SessionId) {
  return db
    .selectFrom("sessionEvent")
    .select("after")
    .where("sessionId", "=", id)
    .orderBy("at")
    .orderBy("id")
    .execute();
}
