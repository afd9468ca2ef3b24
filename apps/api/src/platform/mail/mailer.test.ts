import { Buffer } from "node:buffer";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { succeed } from "@belay/core/result.ts";
import { sessionCalendarEvent } from "@belay/core/sessions/session-calendar-event.ts";
import ICAL from "ical.js";
import type { ParsedMail } from "mailparser";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { availableDatabases, OUTSIDE, openTestDatabase } from "../../testing.ts";
import type { Db } from "../database.ts";
import { createLog } from "../log.ts";
import { write } from "../write.ts";
import type { Mail, MailCalendar } from "./mail.ts";
import { SITE } from "./mail.ts";
import { MAIL_ATTEMPTS, NO_MAIL_SERVER, sendDueMail, startMailer } from "./mailer.ts";
import { queueMail } from "./queue-mail.ts";
import { smtpTransport } from "./smtp-transport.ts";
import type { MailServer } from "./start-mail-server.ts";
import { startMailServer } from "./start-mail-server.ts";
import type { MailTransport } from "./transport.ts";

const NOW: Instant = "2026-11-23T09:00:00Z";
const log = createLog("silent");
const letterhead = {
  sender: { name: "Belay", address: "belay@acme.example" },
  url: "https://belay.acme.example",
  vault: OUTSIDE.vault,
};

const mail: Mail = {
  to: {
    personId: null,
    name: "Ana Ruiz",
    address: "ana@acme.example",
    timeZone: "Europe/Madrid",
    isReachable: true,
  },
  kind: "sessionRequested",
  about: null,
  subject: "Ben asks for a session",
  heading: "Ben asks for a session with you",
  paragraphs: ["Ben would like to talk about locks."],
  facts: [{ label: "When", value: "Tue 24 Nov, 14:00–15:00 CET" }],
  afterwards: "Without an answer it runs out on Fri 27 Nov.",
  action: { label: "Answer Ben", path: "/sessions/1" },
};

describe.each(availableDatabases)("mail, on %s", (kind) => {
  let db: Db;
  let server: MailServer;
  let now = NOW;
  beforeAll(async () => {
    db = await openTestDatabase(kind);
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    now = NOW;
    server = await startMailServer();
    await db.deleteFrom("delivery").execute();
  });
  afterEach(() => server.stop());

  const queue = (...more: Partial<Mail>[]) =>
    write(db, async (tx) => {
      await queueMail(
        tx,
        more.map((one) => ({ ...mail, ...one })),
        now,
      );
      return succeed(null);
    });
  const send = async (transport: MailTransport | null = smtpTransport(server.url, 1_000)) => {
    while ((await sendDueMail({ db, clock: () => now, log, transport, letterhead })) > 0);
  };
  const rows = () =>
    db
      .selectFrom("delivery")
      .select(["status", "attempts", "nextTryAt", "problem", "messageId", "sentAt", "secret"])
      .orderBy("id")
      .execute();
  const parsed = async (index = 0): Promise<ParsedMail> => simpleParser(server.taken[index]?.raw ?? "");

  test("goes out once, with text and HTML that say the same", async () => {
    await queue({});
    await send();
    await send();
    expect(server.taken).toHaveLength(1);
    const { subject, text, html, from, to, messageId } = await parsed();
    expect(subject).toBe("Ben asks for a session");
    expect(from?.value).toEqual([{ name: "Belay", address: "belay@acme.example" }]);
    expect([to].flat()[0]?.value).toEqual([{ name: "Ana Ruiz", address: "ana@acme.example" }]);
    for (const said of [
      "Ben asks for a session with you",
      "Ben would like to talk about locks.",
      "Tue 24 Nov, 14:00–15:00 CET",
      "Without an answer it runs out on Fri 27 Nov.",
      "Answer Ben",
      "https://belay.acme.example/sessions/1",
    ]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    const [row] = await rows();
    expect(row).toMatchObject({ status: "sent", attempts: 1, sentAt: NOW, nextTryAt: null });
    expect(messageId).toBe(`<${row?.messageId}>`);
  });

  test("is not written when what it tells is taken back", async () => {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    await write(db, async (tx) => {
      await queueMail(tx, [mail], now);
      throw new Error("no");
    }).catch(() => resolve());
    await over;
    await send();
    expect(await rows()).toEqual([]);
    expect(server.taken).toEqual([]);
  });

  test.each([
    ["a line end", "Ana\r\nBcc: eve@evil.example"],
    ["quotes and brackets", 'Ana "<eve@evil.example>" Ruiz'],
    ["a list of addresses", "eve@evil.example, Ana"],
    ["emoji", "Ana 🧗🏽‍♀️ Ruiz"],
    ["right-to-left letters", "عائشة בן־ציון"],
    ["2,000 characters", "Ana ".repeat(500).trim()],
  ])("a name with %s reaches one reader and adds no header", async (_what, name) => {
    await queue({ to: { ...mail.to, name }, subject: `${name} asks`, heading: `${name} asks` });
    await send();
    expect(server.taken.map(({ to }) => to)).toEqual([["ana@acme.example"]]);
    const { headers, to, subject } = await parsed();
    expect(headers.has("bcc")).toBe(false);
    expect([to].flat()[0]?.value.map(({ address }) => address)).toEqual(["ana@acme.example"]);
    expect(subject).toBe(`${name.replace(/\s+/g, " ")} asks`);
  });

  test("long lines are folded, and what people typed is text in the HTML", async () => {
    const long = `<script>alert("1")</script> ${"x".repeat(2_000)} ${"é".repeat(2_000)}`;
    await queue({ paragraphs: [long], facts: [{ label: "About", value: long }] });
    await send();
    for (const line of String(server.taken[0]?.raw).split("\r\n"))
      expect(line.length).toBeLessThanOrEqual(998);
    const { text, html } = await parsed();
    expect(text).toContain(long);
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)");
  });

  test("a secret is in the mail, and no longer in the database once it is out", async () => {
    await queue({ action: { label: "Join", path: "/join/" }, secret: "s3cret" });
    await send();
    const { text, html } = await parsed();
    expect(text).toContain("https://belay.acme.example/join/s3cret");
    expect(html).toContain("https://belay.acme.example/join/s3cret");
    expect((await rows())[0]?.secret).toBeNull();
  });

  test("an invitation is one event, stamped when it is sent, and the same bytes are attached", async () => {
    await queue({ calendar: invitation('Locks, "queues"; 🧗 שלום\n'.repeat(80)) });
    now = addMilliseconds(NOW, 5 * MINUTE);
    await send();
    const raw = String(server.taken[0]?.raw);
    expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const { attachments } = await parsed();
    const [shown, attached] = attachments;
    expect(attachments.map(({ filename }) => filename)).toContain("invite.ics");
    expect(Buffer.compare(shown?.content ?? Buffer.of(), attached?.content ?? Buffer.of(1))).toBe(0);
    const text = String(attached?.content);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ uid: "0199b2f0-0000-7000-8000-000000000001@belay", sequence: 3 });
    expect(events[0]?.summary).toContain('Locks, "queues"; 🧗 שלום');
    expect(events[0]?.description).toContain("https://belay.acme.example/sessions/1");
    expect(events[0]?.organizer).toBe("mailto:belay@acme.example");
    expect(events[0]?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-23T09:05:00Z");
  });

  test("what the server refuses for good is dead at once, with its reason", async () => {
    server.refuse = { at: "recipient", code: 550, words: "No such mailbox here" };
    await queue({});
    await send();
    expect(await rows()).toMatchObject([{ status: "dead", attempts: 1, nextTryAt: null }]);
    expect((await rows())[0]?.problem).toMatch(
      /^The mail server refused the address: 550.*No such mailbox here/,
    );
  });

  test("what it puts off is tried again after 1, 2, 4 … minutes, and given up after the last try", async () => {
    server.refuse = { at: "data", code: 451, words: "Busy" };
    await queue({});
    for (let attempt = 1; attempt <= MAIL_ATTEMPTS; attempt++) {
      await send();
      const isLast = attempt === MAIL_ATTEMPTS;
      const nextTryAt = isLast ? null : addMilliseconds(now, MINUTE * 2 ** (attempt - 1));
      expect(await rows()).toMatchObject([
        { status: isLast ? "dead" : "failed", attempts: attempt, nextTryAt },
      ]);
      now = nextTryAt ?? now;
    }
    expect((await rows())[0]?.problem).toMatch(/^The mail server asked to come back later: 451.*Busy/);
  });

  test("a server that takes the mail and then says nothing is given up within the deadline, and tried again", async () => {
    server.refuse = { at: "silence" };
    await queue({});
    await send(smtpTransport(server.url, 300));
    expect(await rows()).toMatchObject([
      { status: "failed", problem: expect.stringContaining("did not answer") },
    ]);
  });

  test("a server that dies after the mail's last line gets the same message again", async () => {
    server.refuse = { at: "death" };
    await queue({});
    await send();
    expect(await rows()).toMatchObject([{ status: "failed" }]);
    server.refuse = null;
    now = addMilliseconds(now, MINUTE);
    await send();
    expect(await rows()).toMatchObject([{ status: "sent", attempts: 2 }]);
    const ids = await Promise.all(server.seen.map(async ({ raw }) => (await simpleParser(raw)).messageId));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test("a server that is not there is a problem in words", async () => {
    await queue({});
    await send(smtpTransport("smtp://127.0.0.1:1", 1_000));
    expect((await rows())[0]).toMatchObject({
      status: "failed",
      problem: "The mail server could not be reached.",
    });
  });

  test("without a mail server it is kept and says so", async () => {
    await queue({ secret: "s3cret" });
    await send(null);
    expect(await rows()).toMatchObject([{ status: "skipped", problem: NO_MAIL_SERVER, secret: null }]);
  });

  test("several workers send each mail once", async () => {
    await queue(...Array.from({ length: 60 }, (_, n) => ({ subject: `Mail ${n}` })));
    await Promise.all([send(), send(), send()]);
    const subjects = await Promise.all(
      server.taken.map(async ({ raw }) => (await simpleParser(raw)).subject),
    );
    expect(subjects).toHaveLength(60);
    expect(new Set(subjects).size).toBe(60);
  });

  test("a worker that stops lets what is on its way arrive", async () => {
    await queue({}, {});
    const transport = smtpTransport(server.url, 1_000);
    const mailer = startMailer({ db, clock: () => now, log, transport, letterhead });
    mailer.nudge();
    await mailer.stop();
    expect((await rows()).map(({ status }) => status)).toEqual(["sent", "sent"]);
    expect(server.taken).toHaveLength(2);
  });
});

function invitation(topic: string): MailCalendar {
  const event = sessionCalendarEvent({
    id: "0199b2f0-0000-7000-8000-000000000001",
    kind: "pairing",
    topic,
    session: {
      status: "confirmed",
      startsAt: "2026-11-24T13:00:00Z",
      endsAt: "2026-11-24T14:00:00Z",
      icalSequence: 3,
      lateCancel: null,
    },
    mentorName: "Ana",
    menteeName: "Ben",
    pageUrl: `${SITE}/sessions/1`,
    joinUrl: null,
    stamp: NOW,
    meeting: null,
  });
  if (!event) throw new Error("A confirmed session has an entry.");
  return {
    method: "REQUEST",
    event,
    organizerName: "Ana",
    attendees: [{ name: "Ana", email: "ana@acme.example" }],
  };
}
