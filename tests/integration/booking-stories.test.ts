import type { Db, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { addMilliseconds, HOUR, MINUTE } from "@belay/core/instant.ts";
import { replayEvents } from "@belay/core/sessions/session-event.ts";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const ROUND_THE_CLOCK = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start: "00:00", end: "24:00" }));

const step = fc.record({
  act: fc.constantFrom("book", "book", "book", "accept", "decline", "withdraw", "cancel", "closeOut", "wait"),
  who: fc.nat(3),
  pick: fc.nat(100),
  /** Quarters of an hour from a day and a half ahead, few enough that people meet. */
  quarters: fc.nat(24),
  isHeld: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Cast {
  people: PersonId[];
  mentorships: MentorshipId[];
}

/** How every story ends: days later, each closes out what they can. */
const ending: Step[] = [
  ...[29, 29, 29].map((hours) => ({ act: "wait", who: 0, pick: hours, quarters: 0, isHeld: true }) as const),
  ...[0, 1, 2, 3, 4, 5].flatMap((pick) =>
    [0, 1, 2, 3].map((who) => ({ act: "closeOut", who, pick, quarters: 0, isHeld: who !== 3 }) as const),
  ),
];

/** Four people who are mentor and mentee to each other in a ring, one of whom answers by hand. */
async function makeCast(db: Db): Promise<Cast> {
  const people: PersonId[] = [];
  for (const [index, name] of ["Ada", "Ben", "Cem", "Dov"].entries()) {
    people.push(
      await makePerson(db, {
        name,
        mentors: true,
        hours: ROUND_THE_CLOCK,
        acceptsAutomatically: index !== 0,
      }),
    );
  }
  const mentorships: MentorshipId[] = [];
  for (const [index, mentorId] of people.entries()) {
    const menteeId = people[(index + 1) % people.length];
    if (menteeId) mentorships.push(await makeMentorship(db, { mentorId, menteeId }));
  }
  return { people, mentorships };
}

describe.each(availableDatabases)("random stories, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());

  const sessionsOf = (mentorships: readonly MentorshipId[]) =>
    product.db
      .selectFrom("session")
      .selectAll()
      .where("mentorshipId", "in", [...mentorships])
      .orderBy("createdAt")
      .orderBy("id")
      .execute();

  async function book(cast: Cast, who: PersonId, { pick, quarters }: Step): Promise<string> {
    const mentorshipId = cast.mentorships[pick % cast.mentorships.length];
    if (!mentorshipId) throw new Error("nobody is mentored");
    const outcome = await (await product.as(who)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt: addMilliseconds(product.clock.read(), 36 * HOUR + quarters * 15 * MINUTE),
      durationMinutes: 60,
      kind: "pairing",
      topic: "Whatever comes",
    });
    return outcome.ok ? "booked" : outcome.code;
  }

  async function answer(cast: Cast, who: PersonId, { act, pick, isHeld }: Step): Promise<string> {
    const rows = await sessionsOf(cast.mentorships);
    const row = rows[pick % Math.max(rows.length, 1)];
    if (!row) return "nothing to do";
    const { sessions } = await product.as(who);
    const seen = { sessionId: row.id, version: row.version };
    if (act === "closeOut") {
      const { version } = (await product.db
        .selectFrom("closeOut")
        .select("version")
        .where("sessionId", "=", row.id)
        .where("personId", "=", who)
        .executeTakeFirst()) ?? { version: 0 };
      const said = { held: isHeld, absent: isHeld ? null : ("both" as const) };
      const outcome = await sessions.closeOut({ sessionId: row.id, version, ...said });
      return outcome.ok ? act : outcome.code;
    }
    if (act !== "accept" && act !== "decline" && act !== "withdraw" && act !== "cancel") return act;
    const outcome = await sessions[act](act === "cancel" ? { ...seen, reason: "So it is" } : seen);
    return outcome.ok ? act : outcome.code;
  }

  async function live(cast: Cast, story: readonly Step[]): Promise<string[]> {
    const told: string[] = [];
    for (const one of story) {
      const who = cast.people[one.who];
      if (!who) throw new Error("nobody acts");
      if (one.act === "wait") {
        product.clock.set(addMilliseconds(product.clock.read(), (one.pick % 30) * HOUR));
        await product.turn();
        told.push("waited");
      } else told.push(await (one.act === "book" ? book(cast, who, one) : answer(cast, who, one)));
    }
    return told;
  }

  /** Two held times of one person in different sessions that meet: never. */
  const countClashes = async ({ people }: Cast) => {
    const { rows } = await sql<{ clashes: number }>`
      select count(*)::int as clashes from time_block one join time_block other
        on one.person_id = other.person_id and one.session_id < other.session_id and one.busy && other.busy
      where one.active and other.active and one.person_id in (${sql.join(people)})`.execute(product.db);
    return rows[0]?.clashes;
  };

  async function expectEventsToTellTheRow(id: SessionId): Promise<void> {
    const events = await product.db
      .selectFrom("sessionEvent")
      .select("after")
      .where("sessionId", "=", id)
      .orderBy("at")
      .orderBy("id")
      .execute();
    const row = await product.db
      .selectFrom("session")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const { proposal, ...state } = replayEvents(events.map(({ after }) => ({ after: Object(after) })));
    expect(row).toMatchObject({ ...state, proposalBy: proposal?.by ?? null });
    // One event for each version: nothing was written past them.
    expect(events).toHaveLength(row.version);
  }

  test(
    "whatever people do, nobody is held twice, and the events tell each row",
    async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (story) => {
          product.clock.set(NOW);
          const cast = await makeCast(product.db);
          for (const outcome of await live(cast, [...story, ...ending])) seen.add(outcome);
          expect(await countClashes(cast)).toBe(0);
          for (const { id } of await sessionsOf(cast.mentorships)) await expectEventsToTellTheRow(id);
        }),
        { numRuns: 6, endOnFailure: true },
      );
      // The stories are no idle ones.
      for (const outcome of ["booked", "closeOut", "NOT_FOUND"]) expect(seen).toContain(outcome);
    },
    5 * 60_000,
  );

  test(
    "people who act at the same moment are not held twice either",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 12 }), async (wishes) => {
          product.clock.set(NOW);
          const cast = await makeCast(product.db);
          await Promise.all(wishes.map((wish) => live(cast, [{ ...wish, act: "book" }])));
          expect(await countClashes(cast)).toBe(0);
          const rows = await sessionsOf(cast.mentorships);
          await Promise.all(wishes.flatMap((wish) => (wish.act === "wait" ? [] : [live(cast, [wish])])));
          expect(await countClashes(cast)).toBe(0);
          for (const { id } of rows) await expectEventsToTellTheRow(id);
        }),
        { numRuns: 4, endOnFailure: true },
      );
    },
    5 * 60_000,
  );
});
