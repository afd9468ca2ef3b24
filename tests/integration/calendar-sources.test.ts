import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import type { CalendarServer } from "../support/serve-calendar.ts";
import { answerText, calendarText, serveCalendar } from "../support/serve-calendar.ts";

// Monday, 10:00 in Madrid.
const NOW = "2026-11-23T09:00:00Z";
const WEDNESDAY = [["2026-11-25T09:00:00Z", "2026-11-25T11:00:00Z"]] as const;
const THURSDAY = [["2026-11-26T09:00:00Z", "2026-11-26T11:00:00Z"]] as const;

describe.each(availableDatabases)("calendars elsewhere, on %s", (kind) => {
  let product: TestProduct;
  let calendar: CalendarServer;
  let ada: PersonId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    calendar = await serveCalendar(answerText(calendarText(WEDNESDAY)));
    ada = await makePerson(product.db, { name: "Ada", mentors: true });
  });
  afterEach(() => calendar.close());

  const asAda = () => product.as(ada);
  const add = async (address = calendar.url) => (await asAda()).calendar.addSource({ address });
  const added = async () => {
    const outcome = await add();
    if (!outcome.ok) throw new Error(`the calendar was refused: ${outcome.code}`);
    return outcome.value.id;
  };
  const sources = async () => (await asAda()).calendar.sources();
  const passTime = async (now: string) => {
    product.clock.set(now);
    await product.readCalendars();
  };
  const busy = async () => {
    const rows = await product.db
      .selectFrom("externalBusy")
      .select("busy")
      .where("personId", "=", ada)
      .orderBy("busy")
      .execute();
    return rows.map((row) =>
      new Date(/"(.+?)"/.exec(row.busy)?.[1]?.replace(/\+00$/, "Z") ?? "").toISOString(),
    );
  };

  test("an address is read at once, and says how busy the next weeks are", async () => {
    await added();
    expect(await sources()).toMatchObject([
      { host: "127.0.0.1", busySoon: 1, problem: null, unreadable: 0, freshness: "fresh", fetchedAt: NOW },
    ]);
    expect(await busy()).toEqual(["2026-11-25T09:00:00.000Z"]);
  });

  test("neither the address nor a title is kept where anybody can read it, nor sent back", async () => {
    await added();
    const kept = await product.db.selectFrom("calendarSource").selectAll().execute();
    const held = await product.db.selectFrom("externalBusy").selectAll().execute();
    const everything = JSON.stringify([kept, held, await sources()]);
    expect(everything).not.toMatch(/private-key|basic\.ics|secret-title/);
  });

  test.each([
    ["an address inside", "https://192.168.1.1/calendar.ics", "PRIVATE_ADDRESS"],
    ["an address in other clothes", "http://[::ffff:10.0.0.1]/calendar.ics", "PRIVATE_ADDRESS"],
    ["a number", "http://2852039166/latest/meta-data", "PRIVATE_ADDRESS"],
  ])("%s is refused, and nothing is kept", async (_name, address, code) => {
    expect(await add(address)).toMatchObject({ ok: false, code, field: "address" });
    expect(await sources()).toEqual([]);
  });

  test("what answers no calendar is refused, and nothing is kept", async () => {
    calendar.answer((_request, response) => response.end("<!doctype html>"));
    expect(await add()).toMatchObject({ ok: false, code: "NOT_A_CALENDAR" });
    calendar.answer((_request, response) => response.writeHead(404).end());
    expect(await add()).toMatchObject({ ok: false, code: "REFUSED" });
    expect(await sources()).toEqual([]);
  });

  test("the same calendar is there once, and so many are enough", async () => {
    await added();
    expect(await add()).toMatchObject({ ok: false, code: "ALREADY_ADDED" });
    expect(await add(calendar.url.replace("http:", "HTTP:"))).toMatchObject({ code: "ALREADY_ADDED" });
    for (const more of [2, 3, 4, 5]) expect(await add(`${calendar.url}?${more}`)).toMatchObject({ ok: true });
    expect(await add(`${calendar.url}?6`)).toMatchObject({ ok: false, code: "TOO_MANY_SOURCES" });
  });

  test("every quarter of an hour it is asked again, and what it says then counts", async () => {
    await added();
    calendar.answer(answerText(calendarText(THURSDAY), '"two"'));
    await passTime("2026-11-23T09:14:00Z");
    expect(await busy()).toEqual(["2026-11-25T09:00:00.000Z"]);
    await passTime("2026-11-23T09:15:00Z");
    expect(await busy()).toEqual(["2026-11-26T09:00:00.000Z"]);
  });

  test("when nothing changed nothing is sent, but now and then it is read whole", async () => {
    await added();
    const answers: (string | undefined)[] = [];
    calendar.answer((request, response) => {
      answers.push(request.headers["if-none-match"]);
      answerText(calendarText(WEDNESDAY))(request, response);
    });
    await passTime("2026-11-23T09:15:00Z");
    expect(await sources()).toMatchObject([{ fetchedAt: "2026-11-23T09:15:00Z", busySoon: 1 }]);
    await passTime("2026-11-23T21:00:00Z");
    await product.db.updateTable("person").set({ timeZone: "Asia/Tokyo" }).where("id", "=", ada).execute();
    await passTime("2026-11-23T21:30:00Z");
    expect(answers).toEqual(['"one"', undefined, undefined]);
  });

  test("a failed look keeps the last copy, is stale after two hours and trusted for a day", async () => {
    await added();
    calendar.answer((_request, response) => response.writeHead(500).end());
    await passTime("2026-11-23T09:15:00Z");
    expect(await sources()).toMatchObject([{ problem: "BAD_ANSWER", freshness: "fresh", fetchedAt: NOW }]);
    await passTime("2026-11-23T11:00:00Z");
    expect(await sources()).toMatchObject([{ freshness: "stale", busySoon: 1 }]);
    expect((await (await asAda()).inbox.home()).mine).toEqual([]);
    await passTime("2026-11-24T09:00:00Z");
    expect(await sources()).toMatchObject([{ freshness: "untrusted", busySoon: 1 }]);
    expect((await (await asAda()).inbox.home()).mine).toMatchObject([
      {
        kind: "mendCalendar",
        since: "2026-11-24T09:00:00Z",
        subject: { type: "calendar", host: "127.0.0.1" },
      },
    ]);
    calendar.answer(answerText(calendarText(THURSDAY), '"two"'));
    await passTime("2026-11-24T09:15:00Z");
    expect(await sources()).toMatchObject([{ problem: null, freshness: "fresh" }]);
    expect((await (await asAda()).inbox.home()).mine).toEqual([]);
  });

  test("while a mentor's calendar is silent for a day, requests wait; when it speaks again they do not", async () => {
    await added();
    const ben = await makePerson(product.db, { name: "Ben" });
    const mentorshipId = await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    const book = async (startsAt: string) =>
      (await product.as(ben)).sessions.book({
        key: crypto.randomUUID(),
        ...{ mentorshipId, startsAt, durationMinutes: 60, kind: "pairing", topic: "Locks" },
      });
    await calendar.close();
    await passTime("2026-11-24T09:00:00Z");
    expect(await book("2026-11-27T09:00:00Z")).toMatchObject({ value: { status: "requested" } });
    expect(await book("2026-11-25T09:00:00Z")).toMatchObject({ ok: false });
  });

  test("its owner can have it read now, and nobody else", async () => {
    const id = await added();
    calendar.answer(answerText(calendarText(THURSDAY), '"two"'));
    expect(await (await asAda()).calendar.fetchSource({ id })).toEqual({
      ok: true,
      value: { problem: null },
    });
    expect(await busy()).toEqual(["2026-11-26T09:00:00.000Z"]);
    calendar.answer((_request, response) => response.writeHead(410).end());
    expect(await (await asAda()).calendar.fetchSource({ id })).toMatchObject({
      value: { problem: "REFUSED" },
    });
    expect(await sources()).toMatchObject([{ problem: "REFUSED", busySoon: 1 }]);
    const other = await product.as(await makePerson(product.db, { name: "Ben" }));
    expect(await other.calendar.fetchSource({ id })).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await other.calendar.removeSource({ id })).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await other.calendar.sources()).toEqual([]);
  });

  test("whoever has too much looked at waits", async () => {
    const id = await added();
    const outcomes = [];
    for (let i = 0; i < 20; i++) outcomes.push(await (await asAda()).calendar.fetchSource({ id }));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(19);
    expect(outcomes.at(-1)).toMatchObject({ ok: false, code: "TOO_MANY_TRIES" });
  });

  test("removing it forgets the times, also when a look was under way", async () => {
    const id = await added();
    const release = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    calendar.answer(async (request, response) => {
      asked.resolve();
      await release.promise;
      answerText(calendarText(THURSDAY), '"two"')(request, response);
    });
    const looking = (await asAda()).calendar.fetchSource({ id });
    await asked.promise;
    expect(await (await asAda()).calendar.removeSource({ id })).toMatchObject({ ok: true });
    release.resolve();
    await looking;
    expect(await busy()).toEqual([]);
    expect(await sources()).toEqual([]);
  });

  test("who has left is not looked at any more", async () => {
    await added();
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", ada).execute();
    let asked = 0;
    calendar.answer((_request, response) => {
      asked++;
      response.end();
    });
    await passTime("2026-11-23T10:00:00Z");
    expect(asked).toBe(0);
    await product.db.updateTable("person").set({ deactivatedAt: null }).where("id", "=", ada).execute();
  });

  test("a hostile calendar stalls nobody: it is given up, and the last copy stays", async () => {
    await added();
    const rules = Array.from(
      { length: 2_000 },
      (_, i) =>
        `BEGIN:VEVENT\r\nUID:${i}\r\nDTSTART:19700101T000000Z\r\nDTEND:19700101T000001Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n`,
    );
    calendar.answer(answerText(`BEGIN:VCALENDAR\r\n${rules.join("")}END:VCALENDAR\r\n`, '"two"'));
    await passTime("2026-11-23T09:15:00Z");
    expect(await sources()).toMatchObject([{ problem: "TOO_MANY_TIMES", busySoon: 1 }]);
  });
});
