import { Buffer } from "node:buffer";
import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, OUTSIDE, openTestProduct, sendDueMail, smtpTransport } from "@belay/api/testing";
import type { MailServer } from "@belay/api/testing/start-mail-server";
import { startMailServer } from "@belay/api/testing/start-mail-server";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE } from "@belay/core/instant.ts";
import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const START = "2026-11-26T14:00:00Z";
const LATER = "2026-11-27T14:00:00Z";

/** What a mail program shows of one letter. */
interface Arrived {
  to: string;
  subject: string;
  text: string;
  html: string;
  entry: { method: string; uid: string; sequence: number; status: string; attendees: number } | null;
}

describe.each(availableDatabases)("mail about groups, on %s", (kind) => {
  let product: TestProduct;
  let server: MailServer;
  let ada: PersonId;
  let ben: PersonId;
  let cleo: PersonId;
  let id: GroupId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => server.stop());
  beforeEach(async () => {
    server = await startMailServer();
    product.clock.set(NOW);
    await product.turn();
    await product.db.deleteFrom("outbox").execute();
    await product.db.deleteFrom("delivery").execute();
    ada = await makePerson(product.db, { name: "Ada", mentors: true });
    ben = await makePerson(product.db, { name: "Ben", timeZone: "America/New_York", hours: null });
    cleo = await makePerson(product.db, { name: "Cleo", timeZone: "Asia/Tokyo", hours: null });
    id = mustSucceed(
      await (await groupsOf(ada)).create({
        key: crypto.randomUUID(),
        topic: 'Locks, "leases"; and 🔒',
        kind: "review",
        seats: 2,
        audience: "company",
        startsAt: START,
        durationMinutes: 60,
        waivesOwnRules: true,
      }),
    ).id;
  });

  const groupsOf = async (who: PersonId) => (await product.as(who)).groups;
  const join = async (who: PersonId) => mustSucceed(await (await groupsOf(who)).join({ groupId: id }));
  const leave = async (who: PersonId) => mustSucceed(await (await groupsOf(who)).leave({ groupId: id }));
  const move = async (startsAt: Instant) =>
    mustSucceed(
      await (await groupsOf(ada)).move({ groupId: id, version: 1, startsAt, waivesOwnRules: true }),
    );
  const cancel = async () =>
    mustSucceed(await (await groupsOf(ada)).cancel({ groupId: id, version: 1, reason: "I am ill." }));

  /** Everything written since the last look, as it came out of a mail server. */
  const arrived = async (now?: Instant): Promise<Arrived[]> => {
    if (now) product.clock.set(now);
    await product.turn();
    const before = server.taken.length;
    const transport = smtpTransport(server.url, 1_000);
    const log = {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    };
    const sender = { name: "Belay", address: "belay@acme.com" };
    const letterhead = { sender, url: "https://belay.acme.com", vault: OUTSIDE.vault };
    while (
      (await sendDueMail({ db: product.db, clock: product.clock.read, log, transport, letterhead })) > 0
    );
    return Promise.all(server.taken.slice(before).map(({ raw }) => readLetter(raw)));
  };
  const who = (letters: readonly Arrived[]) => letters.map(({ to, subject }) => `${to}: ${subject}`).sort();
  const of = (letters: readonly Arrived[], name: string) => {
    const letter = letters.find(({ to }) => to === name);
    if (!letter) throw new Error(`${name} got no mail`);
    return letter;
  };
  const topic = 'Locks, "leases"; and 🔒';

  test("its mentor gets the entry when it opens, whoever takes a seat theirs, each in their own zone", async () => {
    await join(ben);
    const letters = await arrived();
    expect(who(letters)).toEqual([`Ada: Open: ${topic}`, `Ben: You have a seat: ${topic}`]);
    const toBen = of(letters, "Ben");
    expect(toBen.text).toContain("When: Thu 26 Nov, 09:00–10:00 EST · 15:00 for Ada in Madrid");
    expect(toBen.html).toContain("09:00–10:00 EST");
    expect(of(letters, "Ada").text).toContain("When: Thu 26 Nov, 15:00–16:00 CET");
    const entry = { uid: `${id}@belay`, method: "REQUEST", sequence: 0, status: "CONFIRMED" };
    expect(toBen.entry).toEqual({ ...entry, attendees: 2 });
    expect(of(letters, "Ada").entry).toEqual({ ...entry, attendees: 1 });
  });

  test("who waits gets no entry, and is offered the seat that is given up, with its end", async () => {
    const dee = await makePerson(product.db, { name: "Dee" });
    for (const one of [ben, cleo, dee]) await join(one);
    expect((await arrived()).map(({ to }) => to).sort()).toEqual(["Ada", "Ben", "Cleo"]);
    await leave(ben);
    const letters = await arrived();
    expect(who(letters)).toEqual([`Ben: Given up: your seat in ${topic}`, `Dee: A seat for you: ${topic}`]);
    expect(of(letters, "Ben").entry).toMatchObject({
      method: "CANCEL",
      uid: `${id}@belay`,
      status: "CANCELLED",
    });
    expect(of(letters, "Dee").entry).toBeNull();
    expect(of(letters, "Dee").text).toContain("Take it by: Tue 24 Nov, 10:00 CET");
    mustSucceed(await (await groupsOf(dee)).accept({ groupId: id }));
    const taken = await arrived();
    expect(who(taken)).toEqual([`Dee: You have a seat: ${topic}`]);
    expect(taken[0]?.entry).toMatchObject({ method: "REQUEST" });
  });

  test("an offer that nobody took is told to the next in line", async () => {
    const [dee, eva] = [
      await makePerson(product.db, { name: "Dee" }),
      await makePerson(product.db, { name: "Eva" }),
    ];
    for (const one of [ben, cleo, dee, eva]) await join(one);
    await leave(ben);
    await arrived();
    expect(who(await arrived(addMilliseconds(NOW, DAY)))).toEqual([`Eva: A seat for you: ${topic}`]);
  });

  test("a move reaches everybody in it with the next sequence, and who waits without an entry", async () => {
    const dee = await makePerson(product.db, { name: "Dee" });
    for (const one of [ben, cleo, dee]) await join(one);
    await arrived();
    await move(LATER);
    const letters = await arrived();
    expect(letters.map(({ to }) => to).sort()).toEqual(["Ada", "Ben", "Cleo", "Dee"]);
    const toCleo = of(letters, "Cleo");
    expect(toCleo.text).toContain(
      "When: Fri 27 Nov, 23:00 – Sat 28 Nov, 00:00 JST · 15:00 for Ada in Madrid",
    );
    expect(toCleo.text).toContain("Before: Thu 26 Nov, 23:00 – Fri 27 Nov, 00:00 JST");
    expect(toCleo.entry).toMatchObject({ method: "REQUEST", uid: `${id}@belay`, sequence: 1 });
    expect(of(letters, "Dee").entry).toBeNull();
  });

  test("called off, it leaves everybody's calendar and says why", async () => {
    await join(ben);
    await arrived();
    await cancel();
    const letters = await arrived();
    expect(who(letters)).toEqual([`Ada: Called off: ${topic}`, `Ben: Called off: ${topic}`]);
    for (const { entry, text } of letters) {
      expect(entry).toMatchObject({ method: "CANCEL", uid: `${id}@belay`, sequence: 1, status: "CANCELLED" });
      expect(text).toContain("Reason: I am ill.");
    }
  });

  test("everybody is reminded a day and a quarter of an hour before, once, whoever looks", async () => {
    await join(ben);
    await arrived();
    const reminders = async (now: Instant) => who(await arrived(now));
    expect(await reminders(addMilliseconds(START, -DAY - MINUTE))).toEqual([]);
    expect(await reminders(addMilliseconds(START, -DAY))).toEqual([
      `Ada: Thu 26 Nov, 15:00 CET: ${topic}`,
      `Ben: Thu 26 Nov, 09:00 EST: ${topic} with Ada`,
    ]);
    expect(await reminders(addMilliseconds(START, -DAY))).toEqual([]);
    expect(await reminders(addMilliseconds(START, -15 * MINUTE))).toHaveLength(2);
  });

  test("a group that was moved, called off or left reminds nobody of the time it had", async () => {
    await join(ben);
    await join(cleo);
    await move(LATER);
    await leave(cleo);
    await arrived();
    expect(await arrived(addMilliseconds(START, -DAY))).toEqual([]);
    expect(who(await arrived(addMilliseconds(LATER, -DAY)))).toEqual([
      `Ada: Fri 27 Nov, 15:00 CET: ${topic}`,
      `Ben: Fri 27 Nov, 09:00 EST: ${topic} with Ada`,
    ]);
    mustSucceed(await (await groupsOf(ada)).cancel({ groupId: id, version: 2, reason: "No power." }));
    await arrived();
    expect(await arrived(addMilliseconds(LATER, -15 * MINUTE))).toEqual([]);
    expect(await arrived(addMilliseconds(LATER, HOUR))).toEqual([]);
  });

  test("its mentor is asked what came of it at the end and next morning, unless they said so", async () => {
    await join(ben);
    await arrived(addMilliseconds(START, -HOUR));
    await arrived(addMilliseconds(START, -15 * MINUTE));
    const letters = await arrived(addMilliseconds(START, HOUR));
    expect(who(letters)).toEqual([`Ada: How was it: ${topic}`]);
    expect(letters[0]?.text).toContain("Had a seat: Ben");
    const said = { groupId: id, version: 0, held: true, present: [ben] };
    mustSucceed(await (await groupsOf(ada)).closeOut(said));
    expect(await arrived("2026-11-27T08:00:00Z")).toEqual([]);
  });
});

async function readLetter(raw: Uint8Array): Promise<Arrived> {
  const mail = await simpleParser(Buffer.from(raw));
  const file = mail.attachments.find(({ filename }) => filename === "invite.ics");
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return {
    to: to?.value[0]?.name ?? "",
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || "",
    entry: file ? readEntry(file.content.toString()) : null,
  };
}

function readEntry(text: string): Arrived["entry"] {
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = ICAL.Component.fromString(text);
  const event = calendar.getFirstSubcomponent("vevent");
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    uid: String(event?.getFirstPropertyValue("uid")),
    sequence: Number(event?.getFirstPropertyValue("sequence")),
    status: String(event?.getFirstPropertyValue("status")),
    attendees: event?.getAllProperties("attendee").length ?? 0,
  };
}
