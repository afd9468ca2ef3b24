import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { evidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship, makeSession } from "../support/make-history.ts";
import { makeCompany } from "../support/make-people.ts";
import { makeTwoTeams, recordComment } from "../support/make-two-teams.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("numbers and their rows, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());

  const evidence = async (viewer: PersonId) => (await product.as(viewer)).evidence;
  const personPage = async (viewer: PersonId, personId: PersonId) =>
    (await evidence(viewer)).person({ personId });

  test("whatever happened, every number is what the rows it opens make up", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawnSession, { maxLength: 40 }),
        fc.array(drawnComment, { maxLength: 8 }),
        async (sessions, comments) => {
          const { marta, nadia, yusuf, deepa } = await makeTwoTeams(product.db);
          await makeMentorship(product.db, { mentor: nadia, mentee: deepa });
          await makeMentorship(product.db, { mentor: nadia, mentee: yusuf, seat: 2 });
          const others = [yusuf, deepa, marta];
          for (const { isMentor, other, minutesAgo, ...more } of sessions) {
            const who = others[other] ?? yusuf;
            const pair = isMentor ? { mentor: nadia, mentee: who } : { mentor: who, mentee: nadia };
            await makeSession(product.db, {
              ...pair,
              startsAt: addMilliseconds(NOW, -minutesAgo * MINUTE),
              ...more,
            });
          }
          for (const drawn of comments)
            await recordComment(product, {
              author: nadia,
              recipient: drawn.isDeepa ? deepa : yusuf,
              mark: drawn.mark,
            });
          await checkEveryNumber(marta, nadia);
        },
      ),
      { numRuns: 12 },
    );
  });

  async function checkEveryNumber(viewer: PersonId, subject: PersonId) {
    const page = await personPage(viewer, subject);
    const rows = new Map<EvidenceNumber, Awaited<ReturnType<typeof readRows>>>();
    for (const number of evidenceNumber.options)
      rows.set(number, await readRows(viewer, { subject, number }));
    const of = (number: EvidenceNumber) => rows.get(number) ?? [];
    const { hours, mentees, sustained: _sustained, ...counts } = page.numbers;
    const plain = [
      "held",
      "confirmed",
      "unconfirmed",
      "notClosedOut",
      "disputed",
      "comments",
      "acknowledgements",
      "taught",
      "marked",
      "suggested",
      "asMentee",
    ] as const;
    for (const number of plain) expect([number, of(number).length]).toEqual([number, counts[number]]);
    expect(hoursOf(of("hours"))).toBe(hours);
    const told = of("mentees").map((row) => (row.kind === "session" ? row.menteeNumber : null));
    if (mentees >= 3) expect(new Set(told).size).toBe(mentees);
    else expect(new Set(told).size).toBeLessThanOrEqual(1);
    expect(of("all")).toHaveLength(counts.held + counts.notClosedOut + counts.disputed + counts.comments);
    expect(page.days.reduce((sum, day) => sum + day.sessions, 0)).toBe(counts.held);
    const { people } = await (await evidence(viewer)).team({});
    expect(people.find(({ id }) => id === subject)).toMatchObject({
      sessions: counts.held,
      hours,
      mentees,
      taught: counts.taught,
      asMentee: counts.asMentee,
      notClosedOut: counts.notClosedOut,
      lastActivity: page.lastActivity,
    });
  }

  async function readRows(
    viewer: PersonId,
    { subject, number }: { subject: PersonId; number: EvidenceNumber },
  ) {
    const question = { personId: subject, number };
    const pages = [await (await evidence(viewer)).rows(question)];
    for (let cursor = pages[0]?.next; cursor; cursor = pages.at(-1)?.next) {
      pages.push(await (await evidence(viewer)).rows({ ...question, cursor }));
    }
    const rows = pages.flatMap((page) => page.rows);
    expect(rows.map(({ at }) => toMilliseconds(at))).toEqual(
      rows.map(({ at }) => toMilliseconds(at)).toSorted((one, other) => other - one),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(pages[0]?.total);
    return rows;
  }
});

const said = fc.constantFrom(undefined, "held" as const, "absent" as const);
const drawnSession = fc.record({
  isMentor: fc.boolean(),
  other: fc.nat(2),
  minutesAgo: fc.integer({ min: -DAY / MINUTE, max: (200 * DAY) / MINUTE }),
  minutes: fc.constantFrom(25, 60, 90, 400),
  status: fc.constantFrom(
    "confirmed" as const,
    "cancelled" as const,
    "completed" as const,
    "no_show" as const,
  ),
  mentorSaid: said,
  menteeSaid: said,
});
const drawnComment = fc.record({
  isDeepa: fc.boolean(),
  mark: fc.constantFrom(undefined, "learned" as const, "disagree" as const),
});

/** The literal answer: every minute in which one of the rows ran, none of them for more than four hours. */
function hoursOf(rows: readonly { kind: string; at: string; endsAt?: string }[]): number {
  const minutes = new Set<number>();
  for (const { at, endsAt } of rows) {
    const start = toMilliseconds(at) / MINUTE;
    const end = Math.min(toMilliseconds(endsAt ?? at) / MINUTE, start + 240);
    for (let minute = start; minute < end; minute++) minutes.add(minute);
  }
  return Math.round((minutes.size / 60) * 100) / 100;
}
