import { availableDatabases } from "@belay/api/testing";
import type { GroupId, MentorshipId, PersonId } from "@belay/core/ids.ts";
import { groupId, sessionId } from "@belay/core/ids.ts";
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { personIdOf } from "../support/company-of.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makePerson } from "../support/make-people.ts";
import type { WebCompany } from "../support/web-company.ts";
import { OWNER, serveCompany, signIn, withCookies } from "../support/web-company.ts";

const NOW = "2026-11-23T09:10:00Z";

interface Wanted {
  startsAt: string;
  endsAt: string;
  status?: "requested" | "confirmed" | "completed" | "declined" | "cancelled";
  cancelledAt?: string;
  topic?: string;
}

describe.each(availableDatabases)("the feed of one's sessions, on %s", (kind) => {
  let company: WebCompany;
  let cookies: Map<string, string>;
  let pair: { mentorId: PersonId; menteeId: PersonId; mentorshipId: MentorshipId };
  beforeAll(async () => {
    company = await serveCompany(kind);
    cookies = await signIn(company);
    const mentorId = await personIdOf(company, OWNER.email);
    const menteeId = await makePerson(company.db, { name: "Ben Ito" });
    pair = { mentorId, menteeId, mentorshipId: await makeMentorship(company.db, { mentorId, menteeId }) };
  });
  afterAll(() => company.close());
  beforeEach(async () => {
    company.clock.set(NOW);
    await company.db.deleteFrom("session").execute();
    await company.db.deleteFrom("attemptCount").execute();
  });

  const call = async (name: string, method: "GET" | "POST") => {
    const headers = withCookies(company, cookies);
    const answer = await company.ask(`/trpc/calendar.${name}`, { method, headers });
    const { result }: { result: { data: { path: string; lastFetchedAt?: string } | null } } =
      await answer.json();
    return result.data;
  };
  const makeFeed = async () => {
    const feed = await call("renewFeed", "POST");
    if (!feed) throw new Error("there is no feed");
    return feed.path;
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    company.ask(path, { method: "GET", headers });
  const put = async ({ startsAt, endsAt, status = "confirmed", cancelledAt, topic = "Locks" }: Wanted) => {
    const id = z.parse(sessionId, crypto.randomUUID());
    await company.db
      .insertInto("session")
      .values({
        ...{ id, ...pair, topic, startsAt, endsAt, status, requestedBy: "mentee" },
        ...{ createdAt: "2026-06-01T08:00:00Z", expiresAt: status === "requested" ? endsAt : null },
        ...{
          lateCancel: cancelledAt ? false : null,
          icalSequence: cancelledAt ? 1 : 0,
          reason: "secret-reason",
        },
      })
      .execute();
    if (cancelledAt) {
      await company.db
        .insertInto("sessionEvent")
        .values({
          ...{ id: crypto.randomUUID(), sessionId: id, at: cancelledAt, action: "cancel" },
          ...{ actorRole: "mentor", before: "{}", after: "{}" },
        })
        .execute();
    }
    return id;
  };
  const read = async (path: string) => {
    const calendar = ICAL.Component.fromString(await (await get(path)).text());
    return calendar
      .getAllSubcomponents("vevent")
      .map((event) => `${event.getFirstPropertyValue("dtstart")} ${event.getFirstPropertyValue("status")}`);
  };
  const day = (date: string) => ({ startsAt: `${date}T13:00:00Z`, endsAt: `${date}T14:00:00Z` });

  test("it shows 90 days back and all that is to come, and for 30 days what was cancelled", async () => {
    const path = await makeFeed();
    await put({ ...day("2026-08-20"), status: "completed" });
    await put({ ...day("2026-08-26"), status: "completed" });
    await put(day("2027-11-01"));
    await put({ ...day("2026-12-01"), status: "requested" });
    await put({ ...day("2026-12-02"), status: "declined" });
    await put({ ...day("2026-12-03"), status: "cancelled" });
    await put({ ...day("2026-12-04"), status: "cancelled", cancelledAt: "2026-10-25T09:00:00Z" });
    await put({ ...day("2026-12-05"), status: "cancelled", cancelledAt: "2026-10-23T09:00:00Z" });
    expect(await read(path)).toEqual([
      "2026-08-26T13:00:00Z CONFIRMED",
      "2026-12-04T13:00:00Z CANCELLED",
      "2027-11-01T13:00:00Z CONFIRMED",
    ]);
  });

  test("it says who and about what, and nothing of notes, reasons or addresses", async () => {
    const path = await makeFeed();
    const id = await put({ ...day("2026-12-01"), topic: "Locks; and 🧗" });
    await company.db
      .insertInto("sessionSharedNote")
      .values({ sessionId: id, body: "secret-note", updatedAt: NOW })
      .execute();
    const text = (await (await get(path)).text()).replaceAll("\r\n ", "");
    expect(text).toContain("SUMMARY:Ana Ruiz / Ben Ito: Locks\\; and 🧗\r\n");
    expect(text).toContain(`URL:http://belay.test/sessions/${id}\r\n`);
    expect(text).not.toMatch(/secret-|@acme|METHOD|ATTENDEE|ORGANIZER/);
  });

  test("it has where they meet, for programs that show a place", async () => {
    const path = await makeFeed();
    const id = await put(day("2026-12-01"));
    await company.db
      .insertInto("sessionRoom")
      .values({ sessionId: id, joinUrl: "https://meet.acme.com/ada" })
      .execute();
    const text = (await (await get(path)).text()).replaceAll("\r\n ", "");
    expect(text).toContain("LOCATION:https://meet.acme.com/ada\r\n");
    expect(text).toContain("DESCRIPTION:Join: https://meet.acme.com/ada\\nIn Belay: ");
  });

  test("it has the groups that one leads or has a seat in, and no others", async () => {
    const path = await makeFeed();
    const owner = pair.mentorId;
    const other = pair.menteeId;
    const group = {
      kind: "review",
      seats: 4,
      audience: "company",
      createdAt: "2026-11-01T08:00:00Z",
    } as const;
    const open = async (mentorId: PersonId, date: string, more: object = {}) => {
      const id = z.parse(groupId, crypto.randomUUID());
      const row = { id, mentorId, topic: "Query plans", ...group, ...day(date), ...more };
      await company.db.insertInto("groupSession").values(row).execute();
      return id;
    };
    const sit = (id: GroupId, status: "joined" | "waiting") =>
      company.db
        .insertInto("groupSeat")
        .values({
          groupId: id,
          personId: owner,
          status,
          place: 1,
          seat: status === "joined" ? 1 : null,
          since: NOW,
        })
        .execute();
    await open(owner, "2026-12-01");
    await sit(await open(other, "2026-12-02"), "joined");
    await sit(await open(other, "2026-12-03"), "waiting");
    await open(other, "2026-12-04");
    const off = { status: "cancelled", icalSequence: 1, reason: "Ill" } as const;
    await open(owner, "2026-12-05", { ...off, changedAt: "2026-11-20T08:00:00Z" });
    await open(owner, "2026-12-06", { ...off, changedAt: "2026-10-01T08:00:00Z" });
    expect(await read(path)).toEqual([
      "2026-12-01T13:00:00Z CONFIRMED",
      "2026-12-02T13:00:00Z CONFIRMED",
      "2026-12-05T13:00:00Z CANCELLED",
    ]);
    const text = (await (await get(path)).text()).replaceAll("\r\n ", "");
    expect(text).toContain("SUMMARY:Group with Ben Ito: Query plans\r\n");
    await company.db.deleteFrom("groupSession").execute();
  });

  test("the same bytes are answered with 304, and a change has another tag", async () => {
    const path = await makeFeed();
    await put(day("2026-12-01"));
    const first = await get(path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const again = await get(path, { "if-none-match": tag, "accept-encoding": "gzip" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await put(day("2026-12-02"));
    const changed = await get(path, { "if-none-match": tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(tag);
    expect(changed.headers.get("content-encoding")).toBeNull();
  });

  test("a question for the head alone has the same words and no body, and no cookie is set", async () => {
    const path = await makeFeed();
    const whole = await get(path);
    const head = await company.ask(path, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
    expect(await head.text()).toBe("");
    expect(whole.headers.getSetCookie()).toEqual([]);
  });

  test("a new address ends the old one, and one that is no more looks like one that never was", async () => {
    const old = await makeFeed();
    const fresh = await makeFeed();
    expect((await get(fresh)).status).toBe(200);
    const never = `/calendar/${"a".repeat(27)}.ics`;
    const say = async (path: string) => {
      const answer = await get(path);
      const { requestId: _id, ...words } = await answer.json();
      return [answer.status, words];
    };
    expect(await say(old)).toEqual(await say(never));
    expect(await say("/calendar/x.ics")).toEqual(await say(never));
    expect(await call("removeFeed", "POST")).toBeNull();
    expect(await say(fresh)).toEqual(await say(never));
    expect(await call("feed", "GET")).toBeNull();
  });

  test("its owner copies the address again, sees when it was read, and the database alone tells nobody", async () => {
    const path = await makeFeed();
    expect(await call("feed", "GET")).toMatchObject({ path, lastFetchedAt: null });
    await get(path);
    expect(await call("feed", "GET")).toMatchObject({ path, lastFetchedAt: NOW });
    const kept = JSON.stringify(await company.db.selectFrom("calendarFeed").selectAll().execute());
    expect(kept).not.toContain(path.slice("/calendar/".length, -".ics".length));
  });

  test("whoever asks too often waits, and is told how long", async () => {
    const path = await makeFeed();
    const statuses: number[] = [];
    for (let i = 0; i < 60; i++) statuses.push((await get(path)).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const over = await get(path);
    expect(over.status).toBe(429);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    company.clock.set("2026-11-23T10:10:00Z");
    expect((await get(path)).status).toBe(200);
  });

  test("who has left is fed no more", async () => {
    const path = await makeFeed();
    const who = company.db.updateTable("person").where("id", "=", pair.mentorId);
    await who.set({ deactivatedAt: NOW }).execute();
    expect((await get(path)).status).toBe(404);
    await who.set({ deactivatedAt: null }).execute();
    expect((await get(path)).status).toBe(200);
  });
});
