import { addMilliseconds, HOUR } from "@belay/core/instant.ts";
import { succeed } from "@belay/core/result.ts";
import { sessionCalendarEvent } from "@belay/core/sessions/session-calendar-event.ts";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { availableDatabases, newPersonId, OUTSIDE, openTestDatabase } from "../../testing.ts";
import type { Db } from "../database.ts";
import { createLog } from "../log.ts";
import { createVault } from "../vault.ts";
import { write } from "../write.ts";
import type { Mail, MailCalendar } from "./mail.ts";
import { SITE } from "./mail.ts";
import { sendDueMail } from "./mailer.ts";
import { queueMail } from "./queue-mail.ts";
import { smtpTransport } from "./smtp-transport.ts";
import type { MailServer } from "./start-mail-server.ts";
import { startMailServer } from "./start-mail-server.ts";
import { openStopLink, sealStopLink } from "./stop-link.ts";

const NOW = "2026-11-23T09:00:00Z";
const { vault } = OUTSIDE;
const url = "https://belay.acme.example";
const ana = newPersonId();
const mail: Mail = {
  to: {
    personId: ana,
    name: "Ana Ruiz",
    address: "ana@acme.example",
    timeZone: "Europe/Madrid",
    isReachable: true,
  },
  kind: "sessionReminder",
  about: null,
  subject: "Today: locks with Ben",
  heading: "You meet Ben",
  paragraphs: [],
  facts: [],
  afterwards: null,
  action: { label: "Open the session", path: "/sessions/1" },
};

test("a link opens with the secret that sealed it, for whom and what it was sealed", () => {
  const link = { personId: ana, topic: "reminders" } as const;
  const token = sealStopLink(vault, link);
  expect(token).toMatch(/^[\w.-]+$/);
  expect(openStopLink(vault, token)).toEqual(link);
  expect(openStopLink(createVault("another secret, just as long as it has to be"), token)).toBeNull();
  expect(openStopLink(vault, `${token.slice(0, -2)}AA`)).toBeNull();
  expect(openStopLink(vault, vault.seal(`${ana} reminders`, "another place"))).toBeNull();
  expect(openStopLink(vault, "")).toBeNull();
});

describe.each(availableDatabases)("the way out of a mail, on %s", (kind) => {
  let db: Db;
  let server: MailServer;
  beforeAll(async () => {
    db = await openTestDatabase(kind);
    await db
      .insertInto("person")
      .values({
        id: ana,
        name: "Ana Ruiz",
        email: "ana@acme.example",
        timeZone: "Europe/Madrid",
        createdAt: NOW,
      })
      .execute();
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    server = await startMailServer();
    await db.deleteFrom("delivery").execute();
  });
  afterEach(() => server.stop());

  const sent = async (more: Partial<Mail>) => {
    await write(db, async (tx) => {
      await queueMail(tx, [{ ...mail, ...more }], NOW);
      return succeed(null);
    });
    const parts = { db, clock: () => NOW, log: createLog("silent"), transport: smtpTransport(server.url) };
    const letterhead = { sender: { name: "Belay", address: "belay@acme.example" }, url, vault };
    await sendDueMail({ ...parts, letterhead });
    const raw = server.taken[0]?.raw ?? "";
    const head = raw.toString().split("\r\n\r\n", 1).join();
    return { head, ...(await simpleParser(raw)) };
  };

  test("stands in the headers as mail programs read it, and at the end of both bodies", async () => {
    const { head, headers, text, html } = await sent({});
    const lists = new Map(Object.entries(Object(headers.get("list"))));
    const address: unknown = Reflect.get(Object(lists.get("unsubscribe")), "url");
    if (typeof address !== "string") throw new Error("no list-unsubscribe");
    expect(address).toMatch(/^https:\/\/belay\.acme\.example\/unsubscribe\/[\w.-]+$/);
    // RFC 8058: the header's name and value, byte for byte.
    expect(head).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    expect(openStopLink(vault, address.slice(`${url}/unsubscribe/`.length))).toEqual({
      personId: ana,
      topic: "reminders",
    });
    for (const body of [text, html]) {
      expect(body).toContain(`${url}/settings/notifications`);
      expect(body).toContain("No more mail about reminders");
      expect(body).toContain(`${url}/unsubscribe/`);
    }
  });

  test.each<[string, Partial<Mail>]>([
    ["about the account", { kind: "passwordChanged" }],
    ["that goes whatever was chosen", { kind: "sessionCancelled", isUrgent: true }],
    ["to an address without an account", { to: { ...mail.to, personId: null }, kind: "invitation" }],
  ])("is not in mail %s", async (_what, more) => {
    const { head, text } = await sent(more);
    expect(head).not.toContain("List-Unsubscribe");
    expect(text).not.toContain("/unsubscribe/");
  });

  test("a daily mail brings each entry for the calendar as a file", async () => {
    const parts = [1, 2].map((hour) => ({
      topic: "sessions" as const,
      ...{ heading: `Session ${hour}`, facts: [], afterwards: null },
      action: { label: "Open", path: "/" },
      calendar: entryAt(`2026-11-24T1${hour}:00:00Z`),
    }));
    const { attachments } = await sent({ kind: "daily", parts });
    const files = attachments.map(({ filename, contentType, content }) => {
      const [, start] = /DTSTART:(\S+)/.exec(content.toString()) ?? [];
      return [filename, contentType, start];
    });
    expect(files).toEqual([
      ["invite-1.ics", "application/ics", "20261124T110000Z"],
      ["invite-2.ics", "application/ics", "20261124T120000Z"],
    ]);
    expect(attachments[0]?.content.toString()).toContain(`${url}/sessions/1`);
  });

  test("a daily mail says each thing with its own link, and stops daily mail", async () => {
    const parts = (["sessions", "closeOuts"] as const).map((topic) => ({
      topic,
      heading: `Something of ${topic}`,
      facts: [{ label: "With", value: "Ben <b>Li</b>" }],
      afterwards: "Then it runs out.",
      action: { label: "Answer", path: `/of/${topic}` },
      calendar: null,
    }));
    const { text, html, head } = await sent({ kind: "daily", heading: "2 things came up", parts });
    for (const body of [text, html]) {
      expect(body).toContain("Something of sessions");
      expect(body).toContain(`${url}/of/closeOuts`);
      expect(body).toContain("Then it runs out.");
      expect(body).toContain("No more daily mail");
    }
    expect(html).toContain("Ben &lt;b&gt;Li&lt;/b&gt;");
    expect(head).toContain("List-Unsubscribe:");
  });
});

function entryAt(startsAt: string): MailCalendar {
  const endsAt = addMilliseconds(startsAt, HOUR);
  const session = { status: "confirmed" as const, startsAt, endsAt, icalSequence: 0, lateCancel: null };
  const event = sessionCalendarEvent({
    ...{ id: "0199b2f0-0000-7000-8000-000000000001", kind: "pairing", topic: "Locks", session },
    ...{ mentorName: "Ana", menteeName: "Ben", pageUrl: `${SITE}/sessions/1`, joinUrl: null },
    ...{ stamp: NOW, meeting: null },
  });
  if (!event) throw new Error("A confirmed session has an entry.");
  const attendees = [{ name: "Ana", email: "ana@acme.example" }];
  return { method: "REQUEST", event, organizerName: "Ana", attendees };
}
