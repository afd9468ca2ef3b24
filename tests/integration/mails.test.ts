import type { TestProduct } from "@belay/api/testing";
import {
  availableDatabases,
  keepingTransport,
  OUTSIDE,
  openTestProduct,
  sendDueMail,
} from "@belay/api/testing";
import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { joinAcme, mustSucceed } from "../support/company-of.ts";
import { ABROAD, makePair } from "../support/make-pair.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const START = "2026-11-24T14:00:00Z";
const END = "2026-11-24T15:00:00Z";

const content = z.object({
  heading: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  afterwards: z.nullable(z.string()),
  action: z.object({ path: z.string() }),
  calendar: z.nullable(
    z.object({
      method: z.string(),
      organizerName: z.string(),
      attendees: z.array(z.object({ name: z.string() })),
      event: z.object({ uid: z.string(), sequence: z.number(), startsAt: z.string() }),
    }),
  ),
});

describe.each(availableDatabases)("who is written to, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  let cleo: PersonId;
  let mentorshipId: MentorshipId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    await product.turn();
    ({ ada, ben, mentorshipId } = await makePair(product.db, { ...ABROAD, since: NOW }));
    cleo = await makePerson(product.db, { name: "Cleo Vega", mentors: true, offers: { code_review: 5 } });
    await product.db.deleteFrom("delivery").execute();
  });

  /** What was written since the last look, by reader: `Ada: sessionRequested`. */
  const mails = async () => {
    await product.turn();
    const rows = await product.db
      .selectFrom("delivery")
      .select(["recipientName", "personId", "address", "kind", "subject", "content", "aboutId", "status"])
      .orderBy("id")
      .execute();
    await product.db.deleteFrom("delivery").execute();
    // Of this test's people: what others left unanswered runs out beside them.
    const mine = rows.filter(({ personId }) => [ada, ben, cleo].some((id) => id === personId));
    return mine.map((row) => ({ ...row, content: content.parse(row.content) }));
  };
  const who = (found: Awaited<ReturnType<typeof mails>>) =>
    found.map(({ recipientName, kind: what }) => `${recipientName}: ${what}`).sort();
  const factsOf = (found: Awaited<ReturnType<typeof mails>>, to: string) =>
    Object.fromEntries(
      found
        .find(({ recipientName }) => recipientName === to)
        ?.content.facts.map(({ label, value }) => [label, value]) ?? [],
    );
  const book = async () =>
    mustSucceed(
      await (await product.as(ben)).sessions.book({
        key: crypto.randomUUID(),
        mentorshipId,
        startsAt: START,
        durationMinutes: 60,
        kind: "pairing",
        topic: "Locks",
      }),
    ).id;
  const accept = async (sessionId: SessionId) =>
    mustSucceed(await (await product.as(ada)).sessions.accept({ sessionId, version: 1 }));
  const happen = async (sessionId: SessionId, action: string, before: Record<string, unknown>) => {
    const at = product.clock.read();
    await product.db
      .insertInto("sessionEvent")
      .values({
        id: crypto.randomUUID(),
        sessionId,
        at,
        actorId: ada,
        actorRole: "mentor",
        action,
        before: JSON.stringify(before),
        after: "{}",
      })
      .execute();
    const payload = {
      sessionId,
      action,
      status: "confirmed",
      actorId: ada,
      actorRole: "mentor",
      reason: null,
    };
    await announceByHand("session.changed", { ...payload, mentorId: ada, menteeId: ben });
  };
  const announceByHand = async (topic: string, payload: unknown) => {
    const at = product.clock.read();
    const row = { id: crypto.randomUUID(), topic, createdAt: at, nextTryAt: at };
    await product.db
      .insertInto("outbox")
      .values({ ...row, payload: JSON.stringify(payload) })
      .execute();
  };

  test("a request waits for the mentor, in the mentor's zone with the mentee's time beside it", async () => {
    const id = await book();
    const found = await mails();
    expect(who(found)).toEqual(["Ada Byron: sessionRequested"]);
    expect(found[0]).toMatchObject({
      subject: "Ben Li asks for a session: Locks",
      aboutId: id,
      status: "queued",
    });
    expect(factsOf(found, "Ada Byron")).toEqual({
      With: "Ben Li",
      About: "Locks",
      When: "Tue 24 Nov, 15:00–16:00 CET · 09:00 for Ben in New York",
      Asked: "Mon 23 Nov, 10:00 CET",
      "Answer by": "Tue 24 Nov, 15:00 CET",
    });
    expect(found[0]?.content.calendar).toBeNull();
    expect(found[0]?.content.action.path).toBe(`/sessions/${id}`);
  });

  test("an acceptance goes to both, each in their own zone, with the same entry for the calendar", async () => {
    const id = await book();
    await mails();
    await accept(id);
    const found = await mails();
    expect(who(found)).toEqual(["Ada Byron: sessionBooked", "Ben Li: sessionBooked"]);
    expect(factsOf(found, "Ben Li").When).toBe("Tue 24 Nov, 09:00–10:00 EST · 15:00 for Ada in Madrid");
    for (const { content: said } of found) {
      expect(said.calendar).toMatchObject({
        method: "REQUEST",
        organizerName: "Ada Byron",
        attendees: [{ name: "Ada Byron" }, { name: "Ben Li" }],
        event: { uid: `${id}@belay`, sequence: 0, startsAt: START },
      });
    }
  });

  test("a decline and a withdrawal go to the other side alone", async () => {
    const declined = await book();
    await mails();
    mustSucceed(
      await (await product.as(ada)).sessions.decline({ sessionId: declined, version: 1, reason: "Away" }),
    );
    const told = await mails();
    expect(who(told)).toEqual(["Ben Li: sessionDeclined"]);
    expect(factsOf(told, "Ben Li").Reason).toBe("Away");
    const withdrawn = await book();
    await mails();
    mustSucceed(await (await product.as(ben)).sessions.withdraw({ sessionId: withdrawn, version: 1 }));
    expect(who(await mails())).toEqual(["Ada Byron: sessionWithdrawn"]);
  });

  test("a request that runs out is told to both", async () => {
    await book();
    await mails();
    product.clock.set(START);
    expect(who(await mails())).toEqual(["Ada Byron: sessionExpired", "Ben Li: sessionExpired"]);
  });

  test("a cancellation takes the entry out of both calendars, and says why", async () => {
    const id = await book();
    await accept(id);
    await mails();
    mustSucceed(
      await (await product.as(ben)).sessions.cancel({ sessionId: id, version: 2, reason: "Ill today" }),
    );
    const found = await mails();
    expect(who(found)).toEqual(["Ada Byron: sessionCancelled", "Ben Li: sessionCancelled"]);
    for (const { content: said } of found) {
      expect(said.calendar).toMatchObject({ method: "CANCEL", event: { uid: `${id}@belay`, sequence: 1 } });
    }
    expect(found.map(({ content: { heading } }) => heading).sort()).toEqual([
      "Ben Li cancelled the session",
      "You cancelled the session with Ada Byron",
    ]);
  });

  test("a proposal waits for the other side, a move reaches both with the next sequence", async () => {
    const id = await book();
    await accept(id);
    await mails();
    const later = { startsAt: "2026-11-25T14:00:00Z", endsAt: "2026-11-25T15:00:00Z" };
    await product.db
      .updateTable("session")
      .set({ proposalBy: "mentor", proposalStartsAt: later.startsAt, proposalEndsAt: later.endsAt })
      .set({ proposalExpiresAt: START })
      .where("id", "=", id)
      .execute();
    await happen(id, "reschedule", {});
    const proposed = await mails();
    expect(who(proposed)).toEqual(["Ben Li: sessionProposed"]);
    expect(factsOf(proposed, "Ben Li")).toMatchObject({
      Now: "Tue 24 Nov, 09:00–10:00 EST · 15:00 for Ada in Madrid",
      Proposed: "Wed 25 Nov, 09:00–10:00 EST · 15:00 for Ada in Madrid",
      "Answer by": "Tue 24 Nov, 09:00 EST",
    });
    const none = { proposalBy: null, proposalStartsAt: null, proposalEndsAt: null, proposalExpiresAt: null };
    await product.db
      .updateTable("session")
      .set({ ...none, ...later, icalSequence: 1 })
      .where("id", "=", id)
      .execute();
    await happen(id, "acceptChange", { startsAt: START, endsAt: END });
    const moved = await mails();
    expect(who(moved)).toEqual(["Ada Byron: sessionMoved", "Ben Li: sessionMoved"]);
    expect(factsOf(moved, "Ada Byron")).toMatchObject({
      When: "Wed 25 Nov, 15:00–16:00 CET · 09:00 for Ben in New York",
      Before: "Tue 24 Nov, 15:00–16:00 CET · 09:00 for Ben in New York",
    });
    expect(moved[0]?.content.calendar).toMatchObject({
      method: "REQUEST",
      event: { sequence: 1, ...{ startsAt: later.startsAt } },
    });
  });

  test("a proposal that came to nothing is told to whoever waited", async () => {
    const id = await book();
    await accept(id);
    await mails();
    const proposal = { by: "mentor", startsAt: START, endsAt: END, expiresAt: START };
    await happen(id, "declineChange", { proposal });
    expect(who(await mails())).toEqual(["Ada Byron: proposalDeclined"]);
    await happen(id, "withdrawChange", { proposal });
    expect(who(await mails())).toEqual(["Ben Li: proposalWithdrawn"]);
    await happen(id, "expireChange", { proposal });
    expect(who(await mails())).toEqual(["Ada Byron: proposalExpired", "Ben Li: proposalExpired"]);
  });

  test("a reminder goes to its reader, and not after a move or a cancellation", async () => {
    const id = await book();
    await accept(id);
    await mails();
    const remind = (sequence: number) =>
      announceByHand("session.reminder", { sessionId: id, sequence, kind: "dayBefore", personId: ben });
    await remind(0);
    const found = await mails();
    expect(who(found)).toEqual(["Ben Li: sessionReminder"]);
    expect(found[0]?.subject).toBe("Tue 24 Nov, 09:00 EST: Locks with Ada Byron");
    await product.db.updateTable("session").set({ icalSequence: 1 }).where("id", "=", id).execute();
    await remind(0);
    expect(await mails()).toEqual([]);
  });

  test("whoever has said nothing of a session is asked, with how long it stays open", async () => {
    const id = await book();
    await accept(id);
    await mails();
    await announceByHand("session.closeOutAsked", {
      ...{ sessionId: id, personId: ada, sequence: 0, kind: "closeOut" },
    });
    const found = await mails();
    expect(who(found)).toEqual(["Ada Byron: closeOutAsked"]);
    expect(factsOf(found, "Ada Byron")).toMatchObject({
      "Waits since": "Tue 24 Nov, 16:00 CET",
      "Open until": "Thu 24 Dec, 16:00 CET",
    });
  });

  test("when more has happened since, the later mail alone goes", async () => {
    const id = await book();
    await accept(id);
    expect(who(await mails())).toEqual(["Ada Byron: sessionBooked", "Ben Li: sessionBooked"]);
  });

  test("a mentorship request reaches the mentor with its goal, is remembered, and its end is told", async () => {
    const ask = async () =>
      mustSucceed(
        await (await product.as(ben)).mentorships.ask({
          key: crypto.randomUUID(),
          mentorId: cleo,
          goal: { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 },
          message: "Would you help me?",
        }),
      ).id;
    const first = await ask();
    const asked = await mails();
    expect(who(asked)).toEqual(["Cleo Vega: requestMade"]);
    expect(factsOf(asked, "Cleo Vega").Goal).toMatch(/2\u00a0→\u00a04$/);
    expect(factsOf(asked, "Cleo Vega")["Answer by"]).toBe("Mon 7 Dec, 10:00 CET");
    product.clock.set("2026-11-26T09:00:00Z");
    expect(who(await mails())).toEqual(["Cleo Vega: requestReminded"]);
    const { mentorships } = await product.as(cleo);
    mustSucceed(await mentorships.decline({ requestId: first, version: 2, reason: "Too much to do" }));
    expect(who(await mails())).toEqual(["Ben Li: requestDeclined"]);
    const second = await ask();
    await mails();
    mustSucceed(await mentorships.accept({ requestId: second, version: 1 }));
    const accepted = await mails();
    expect(who(accepted)).toEqual(["Ben Li: requestAccepted"]);
    expect(accepted[0]?.content.action.path).toMatch(/^\/mentorships\/[0-9a-f-]{36}$/);
  });

  test("a closed account gets no mail, and is still named in the other's", async () => {
    const id = await book();
    await product.turn();
    await product.db.deleteFrom("delivery").execute();
    await accept(id);
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", ada).execute();
    const found = await mails();
    expect(who(found)).toEqual(["Ben Li: sessionBooked"]);
    expect(factsOf(found, "Ben Li").With).toBe("Ada Byron");
  });

  test("an invitation is mailed with its link, and the page still shows it", async () => {
    const admin = await makePerson(product.db, { name: "Olga Sanz", isCompanyAdmin: true });
    const calls = await product.as(admin);
    const email = `new.${ben.slice(-6)}@acme.com`;
    const { token } = mustSucceed(await calls.company.invite({ email }));
    const before = await product.db.selectFrom("delivery").select(["address", "secret", "subject"]).execute();
    expect(before).toEqual([
      { address: email, secret: token, subject: "Olga Sanz invites you to Belay at Acme" },
    ]);
    const sent: string[] = [];
    await sendDueMail({
      db: product.db,
      clock: product.clock.read,
      log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
      transport: {
        leaves: "server",
        deliver: (message) => {
          sent.push(String(message.raw));
          return keepingTransport.deliver(message);
        },
      },
      letterhead: {
        sender: { name: "Belay", address: "belay@acme.com" },
        url: "https://belay.acme.com",
        vault: OUTSIDE.vault,
      },
    });
    expect(sent.join("").replaceAll("=\r\n", "")).toContain(`https://belay.acme.com/join/${token}`);
    const joined = await joinAcme(product, calls, { name: "Nora", email: `nora.${ben.slice(-6)}@acme.com` });
    expect(joined).toBeTruthy();
  });
});
