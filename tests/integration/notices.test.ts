import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makePair } from "../support/make-pair.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { recordComment } from "../support/make-two-teams.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("what is told, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  let ben: PersonId;
  let mentorshipId: MentorshipId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    ({ ada, ben, mentorshipId } = await makePair(product.db, { ada: { acceptsAutomatically: false } }));
  });

  const noticesOf = async (id: PersonId) => (await (await product.as(id)).inbox.home()).notices;
  const topicsOf = async (id: PersonId) => (await noticesOf(id)).map(({ topic }) => topic);
  const drain = async () => {
    await product.turn();
    await product.turn();
  };

  test("however often an answer to a comment changes, its author is told what it is now, once", async () => {
    const commentId = await recordComment(product, { author: ada, recipient: ben });
    const { reviews } = await product.as(ben);
    const answer = async (mark: "learned" | "disagree", version = 0) =>
      mustSucceed(await reviews.answer({ commentId, version, mark })).version;
    const takeBack = async (version: number) =>
      mustSucceed(await reviews.takeBackAnswer({ commentId, version }));
    for (let times = 0; times < 30; times++) await takeBack(await answer("learned"));
    await drain();
    expect(await topicsOf(ada)).toEqual([]);

    const version = await answer("learned");
    await drain();
    expect(await noticesOf(ada)).toMatchObject([{ topic: "reviewAnswered", reason: "learned" }]);
    const next = await answer("disagree", version);
    await drain();
    const told = await noticesOf(ada);
    expect(told).toMatchObject([{ topic: "reviewAnswered", reason: "disagree" }]);
    await takeBack(next);
    await drain();
    expect(await topicsOf(ada)).toEqual([]);
  });

  test("an answer to one comment leaves what was told of another, and what was put away stays so", async () => {
    const [one, other] = [
      await recordComment(product, { author: ada, recipient: ben, mark: "learned" }),
      await recordComment(product, { author: ada, recipient: ben, mark: "learned" }),
    ];
    await drain();
    const told = await noticesOf(ada);
    expect(told.map(({ commentId }) => commentId).toSorted()).toEqual([one, other].toSorted());
    const first = told.find(({ commentId }) => commentId === one);
    if (!first) throw new Error("nothing was told of the first");
    await (await product.as(ada)).inbox.dismiss({ id: first.id });
    mustSucceed(
      await (await product.as(ben)).reviews.answer({ commentId: other, version: 1, mark: "disagree" }),
    );
    await drain();
    expect(await noticesOf(ada)).toMatchObject([{ commentId: other, reason: "disagree" }]);
  });

  test("who accepts a session before its request was announced is not told that it was booked", async () => {
    const booked = mustSucceed(
      await (await product.as(ben)).sessions.book({
        key: crypto.randomUUID(),
        mentorshipId,
        startsAt: "2026-11-25T09:00:00Z",
        durationMinutes: 60,
        kind: "review",
        topic: "Retries",
      }),
    );
    expect(booked.status).toBe("requested");
    mustSucceed(await (await product.as(ada)).sessions.accept({ sessionId: booked.id, version: 1 }));
    await drain();
    expect(await topicsOf(ada)).toEqual([]);
    expect(await topicsOf(ben)).toEqual(["sessionAccepted"]);
  });

  test("who accepts automatically is told of what was booked, also when it was called off since", async () => {
    const cleo = await makePerson(product.db, { name: "Cleo", mentors: true });
    const withCleo = await makeMentorship(product.db, { mentorId: cleo, menteeId: ben });
    const { sessions } = await product.as(ben);
    const booked = mustSucceed(
      await sessions.book({
        key: crypto.randomUUID(),
        mentorshipId: withCleo,
        startsAt: "2026-11-27T09:00:00Z",
        durationMinutes: 60,
        kind: "review",
        topic: "Retries",
      }),
    );
    mustSucceed(await sessions.cancel({ sessionId: booked.id, version: 1, reason: "" }));
    await drain();
    expect((await topicsOf(cleo)).toSorted()).toEqual(["sessionBooked", "sessionCancelled"]);
  });
});
