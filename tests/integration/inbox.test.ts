import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCompany, makePerson } from "../support/make-people.ts";

const MONDAY = "2026-11-23T09:00:00Z";
const goal = { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 } as const;

describe.each(availableDatabases)("the inbox, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  beforeAll(async () => {
    product = await openTestProduct(kind, MONDAY);
    await makeCompany(product.db);
    ada = await makePerson(product.db, {
      name: "Ada",
      mentors: true,
      offers: { code_review: 5 },
      acceptsAutomatically: false,
    });
    ben = await makePerson(product.db, { name: "Ben", timeZone: "Asia/Tokyo", hours: null });
  });
  afterAll(() => product.close());

  const home = async (id: PersonId) => (await product.as(id)).inbox.home();
  const counts = async (id: PersonId) => (await product.as(id)).inbox.counts();

  test("a request is the mentor's turn and what the mentee waits for, with the day it closes", async () => {
    const asBen = await product.as(ben);
    await asBen.mentorships.ask({
      key: crypto.randomUUID(),
      mentorId: ada,
      goal,
      message: "Will you help me?",
    });
    expect(await home(ada)).toMatchObject({
      mine: [
        {
          kind: "answerMentorshipRequest",
          since: MONDAY,
          until: "2026-12-07T09:00:00Z",
          subject: { other: { name: "Ben" } },
        },
      ],
      theirs: [],
    });
    expect(await home(ben)).toMatchObject({
      mine: [],
      theirs: [{ isMine: false, subject: { other: { name: "Ada" } } }],
    });
    expect(await counts(ada)).toEqual({
      "/": 1,
      "/mentorships": 1,
      "/calendar": 0,
      "/reviews": 0,
      "/programmes": 0,
    });
  });

  test("an answer is told to who waited, once, until they put it away", async () => {
    const asAda = await product.as(ada);
    const [request] = await asAda.mentorships.requests();
    if (!request) throw new Error("nothing was asked");
    await asAda.mentorships.accept({ requestId: request.id, version: request.version });
    await product.turn();
    await product.turn();
    const { notices, theirs } = await home(ben);
    expect(theirs).toEqual([]);
    expect(notices).toMatchObject([{ topic: "requestAccepted", other: { name: "Ada" } }]);
    expect((await home(ada)).notices).toEqual([]);
    const [notice] = notices;
    if (!notice) throw new Error("nothing was told");
    // Nobody puts away what somebody else was told.
    await asAda.inbox.dismiss({ id: notice.id });
    expect((await home(ben)).notices).toHaveLength(1);
    await (await product.as(ben)).inbox.dismiss({ id: notice.id });
    expect((await home(ben)).notices).toEqual([]);
  });

  test("a session goes round: asked, accepted, over, closed out by each", async () => {
    const asBen = await product.as(ben);
    const [mentorship] = await asBen.mentorships.mine();
    if (!mentorship) throw new Error("no mentorship");
    const booked = await asBen.sessions.book({
      key: crypto.randomUUID(),
      mentorshipId: mentorship.id,
      startsAt: "2026-11-25T09:00:00Z",
      durationMinutes: 60,
      kind: "pairing",
      topic: "Retries and idempotency",
    });
    if (!booked.ok) throw new Error(booked.code);
    expect((await home(ada)).mine).toMatchObject([
      { kind: "answerRequest", subject: { topic: "Retries and idempotency" } },
    ]);
    await (await product.as(ada)).sessions.accept({ sessionId: booked.value.id, version: 1 });
    await product.turn();
    expect((await home(ben)).notices).toMatchObject([
      { topic: "sessionAccepted", sessionTopic: "Retries and idempotency" },
    ]);
    expect((await home(ben)).next).toMatchObject({ id: booked.value.id });
    product.clock.set("2026-11-25T10:00:00Z");
    expect((await home(ada)).mine).toMatchObject([{ kind: "closeOut" }]);
    expect(await counts(ben)).toMatchObject({ "/": 1, "/calendar": 1 });
    await (await product.as(ada)).sessions.closeOut({ sessionId: booked.value.id, version: 0, held: true });
    expect(await home(ada)).toMatchObject({ mine: [], theirs: [{ kind: "closeOut", isMine: false }] });
    expect((await home(ben)).mine).toMatchObject([{ kind: "closeOut", subject: { otherSaidHeld: true } }]);
  });
});
