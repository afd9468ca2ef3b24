import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-history.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const TEACHES =
  "This retries a charge, because the first may have gone through. See https://docs.example.com/idempotency";

describe.each(availableDatabases)("review comments, on %s", (kind) => {
  let product: TestProduct;
  let skillId: string;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    const anybody = await product.as(await makePerson(product.db, { name: "Reader" }));
    skillId = (await anybody.ladder.current()).catalogue.skills[0]?.id ?? "";
  });
  afterAll(() => product.close());

  const pair = async (more: { endedAt?: string } = {}) => {
    const ana = await makePerson(product.db, { name: "Ana" });
    const ben = await makePerson(product.db, { name: "Ben" });
    const id = await makeMentorship(product.db, { mentor: ana, mentee: ben, ...more });
    return { ana, ben, id };
  };
  interface Words {
    author: PersonId;
    recipient: PersonId;
    body?: string;
    writtenAt?: string;
    key?: string;
    isMarkedByAuthor?: boolean;
    skillId?: string | null;
  }
  const record = async (by: PersonId, words: Words) => {
    const { author, recipient, ...more } = words;
    return (await product.as(by)).reviews.record({
      key: crypto.randomUUID(),
      changeUrl: "https://git.example.com/pay/pull/2214",
      changeTitle: "Retry charges",
      body: TEACHES,
      authorId: author,
      recipientId: recipient,
      writtenAt: NOW,
      ...more,
    });
  };
  const mine = async (id: PersonId, filter: "all" | "given" | "received" | "unanswered" = "all") =>
    (await (await product.as(id)).reviews.mine({ filter })).rows;
  const only = async (id: PersonId) => {
    const [row, ...others] = await mine(id);
    if (!row || others.length > 0) throw new Error("there is not exactly one comment");
    return row;
  };

  test("either of the two records one, and it stands in both lists, each from their own side", async () => {
    const { ana, ben, id } = await pair();
    expect(await record(ben, { author: ana, recipient: ben, skillId })).toMatchObject({ ok: true });
    const given = await only(ana);
    expect(given).toMatchObject({
      isGiven: true,
      isRecordedByMe: false,
      kind: "explanation",
      skill: { id: skillId },
      author: { name: "Ana" },
      recipient: { name: "Ben" },
      answer: null,
      suggestion: { isSuggested: true, rule: "edu-rules@1" },
    });
    expect(given.suggestion?.reasons).toContainEqual({ reason: "gives_reason", points: 2 });
    // What the rules think is for the author alone.
    expect(await only(ben)).toMatchObject({ isGiven: false, isRecordedByMe: true, suggestion: null });
    expect(await (await product.as(ana)).reviews.counts()).toEqual({
      given: 1,
      received: 0,
      taught: 0,
      unanswered: 0,
    });
    expect(await (await product.as(ben)).reviews.counts()).toEqual({
      given: 0,
      received: 1,
      taught: 0,
      unanswered: 1,
    });
    const ofPair = await (await product.as(ben)).reviews.ofPair({ mentorshipId: id });
    expect(ofPair.rows).toEqual(await mine(ben));
    expect(ofPair.otherId).toBe(ana);
  });

  test("a pair of once may still record; people who never were one may not, known or unknown alike", async () => {
    const { ana, ben } = await pair({ endedAt: "2026-05-01T09:00:00Z" });
    const eve = await makePerson(product.db, { name: "Eve" });
    expect(await record(ana, { author: ana, recipient: ben })).toMatchObject({ ok: true });
    const refused = { ok: false, code: "NOT_PAIRED", field: "recipientId" };
    expect(await record(eve, { author: eve, recipient: ben })).toMatchObject(refused);
    const nobody = await makePerson(product.db, { name: "Nobody" });
    await product.db.deleteFrom("person").where("id", "=", nobody).execute();
    expect(await record(eve, { author: eve, recipient: nobody })).toMatchObject(refused);
    expect(await record(eve, { author: ana, recipient: ben })).toMatchObject({ code: "FORBIDDEN" });
    expect(
      (await (await product.as(ana)).reviews.partners()).map(({ name, isActive }) => [name, isActive]),
    ).toEqual([["Ben", false]]);
  });

  test("the same comment is recorded once, by whom of the two ever, until it is removed", async () => {
    const { ana, ben } = await pair();
    const key = crypto.randomUUID();
    const [first, again] = await Promise.all([
      record(ana, { author: ana, recipient: ben, key }),
      record(ana, { author: ana, recipient: ben, key }),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    expect(
      await record(ben, { author: ana, recipient: ben, body: `  ${TEACHES.toUpperCase()}\n> quoted` }),
    ).toMatchObject({
      code: "ALREADY_RECORDED",
    });
    // The other way round it is another comment.
    expect(await record(ben, { author: ben, recipient: ana })).toMatchObject({ ok: true });
    expect(await mine(ana)).toHaveLength(2);
    expect((await mine(ana, "given")).map(({ isGiven }) => isGiven)).toEqual([true]);
    expect((await mine(ana, "received")).map(({ isGiven }) => isGiven)).toEqual([false]);
  });

  test("what cannot be is refused beside its field", async () => {
    const { ana, ben } = await pair();
    const future = addMilliseconds(NOW, MINUTE);
    expect(await record(ana, { author: ana, recipient: ben, writtenAt: future })).toMatchObject({
      code: "NOT_WRITTEN_YET",
      field: "writtenAt",
    });
    expect(await record(ana, { author: ana, recipient: ben, skillId: "juggling" })).toMatchObject({
      code: "UNKNOWN_SKILL",
      field: "skillId",
    });
    expect(await record(ben, { author: ana, recipient: ben, isMarkedByAuthor: true })).toMatchObject({
      code: "FORBIDDEN",
      field: "isMarkedByAuthor",
    });
    await expect(record(ana, { author: ana, recipient: ben, body: "> only a quote" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await mine(ana)).toEqual([]);
  });

  test("its recipient answers, changes their mind with the version they saw, and takes it back", async () => {
    const { ana, ben } = await pair();
    await record(ana, { author: ana, recipient: ben });
    const { id } = await only(ben);
    const answer = async (by: PersonId, version: number, more: object = { mark: "learned" }) =>
      (await product.as(by)).reviews.answer({ commentId: id, version, mark: "learned", ...more });
    expect(await answer(ana, 0)).toMatchObject({ code: "FORBIDDEN" });
    expect(await answer(await makePerson(product.db, { name: "Eve" }), 0)).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await answer(ben, 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await answer(ben, 0)).toMatchObject({ code: "VERSION_CONFLICT" });
    await expect(answer(ben, 1, { mark: "applied" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const appliedUrl = "https://git.example.com/pay/pull/2240";
    expect(await answer(ben, 1, { mark: "applied", appliedUrl })).toMatchObject({ ok: true });
    expect((await only(ana)).answer).toMatchObject({ mark: "applied", appliedUrl, version: 2 });
    expect(await (await product.as(ana)).reviews.counts()).toMatchObject({ taught: 1 });
    expect(await mine(ben, "unanswered")).toEqual([]);
    const taken = await (await product.as(ben)).reviews.takeBackAnswer({ commentId: id, version: 2 });
    expect(taken).toMatchObject({ ok: true });
    expect(await mine(ben, "unanswered")).toHaveLength(1);
  });

  test("its author says its kind, its skill and that it was meant to teach; the recipient can't", async () => {
    const { ana, ben } = await pair();
    await record(ben, { author: ana, recipient: ben });
    const { id } = await only(ana);
    const as = async (by: PersonId) => (await product.as(by)).reviews;
    const described = { commentId: id, kind: "issue", skillId } as const;
    expect(await (await as(ben)).describe({ ...described, version: 1 })).toMatchObject({ code: "FORBIDDEN" });
    expect(await (await as(ana)).describe({ ...described, version: 1 })).toMatchObject({ ok: true });
    const mark = { commentId: id, isMarkedByAuthor: true };
    expect(await (await as(ana)).mark({ ...mark, version: 1 })).toMatchObject({ code: "VERSION_CONFLICT" });
    expect(await (await as(ana)).mark({ ...mark, version: 2 })).toMatchObject({ ok: true });
    expect(await only(ben)).toMatchObject({ kind: "issue", skill: { id: skillId }, isMarkedByAuthor: true });
  });

  test("who recorded it removes it and can take that back; after ten minutes its words are gone", async () => {
    const { ana, ben } = await pair();
    const { db } = product;
    await record(ben, { author: ana, recipient: ben });
    const { id } = await only(ben);
    await (await product.as(ben)).reviews.answer({ commentId: id, version: 0, mark: "learned" });
    const as = async (by: PersonId) => (await product.as(by)).reviews;
    expect(await (await as(ana)).remove({ commentId: id, version: 1 })).toMatchObject({ code: "FORBIDDEN" });
    expect(await (await as(ben)).remove({ commentId: id, version: 1 })).toEqual({
      ok: true,
      value: { version: 2 },
    });
    expect([...(await mine(ana)), ...(await mine(ben))]).toEqual([]);
    expect(await (await as(ana)).mark({ commentId: id, version: 2, isMarkedByAuthor: true })).toMatchObject({
      code: "NOT_FOUND",
    });
    product.clock.set(addMilliseconds(NOW, 10 * MINUTE - 1000));
    await product.turn();
    expect(await (await as(ben)).restore({ commentId: id, version: 2 })).toMatchObject({ ok: true });
    expect(await only(ana)).toMatchObject({ body: TEACHES, answer: { mark: "learned" } });
    expect(await (await as(ben)).remove({ commentId: id, version: 3 })).toMatchObject({ ok: true });
    // Recorded anew meanwhile, so that the old one has no place to come back to.
    expect(await record(ana, { author: ana, recipient: ben })).toMatchObject({ ok: true });
    expect(await (await as(ben)).restore({ commentId: id, version: 4 })).toMatchObject({
      code: "ALREADY_RECORDED",
    });
    product.clock.set(addMilliseconds(NOW, 20 * MINUTE));
    await product.turn();
    expect(await (await as(ben)).restore({ commentId: id, version: 4 })).toMatchObject({ code: "EXPIRED" });
    const row = await db
      .selectFrom("reviewComment")
      .select(["body", "changeUrl"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ body: "", changeUrl: "" });
    expect(await db.selectFrom("reviewAnswer").select("mark").where("commentId", "=", id).execute()).toEqual(
      [],
    );
    expect(await mine(ana)).toHaveLength(1);
    product.clock.set(NOW);
  });

  test("nobody else reaches a pair's comments", async () => {
    const { ana, ben, id } = await pair();
    await record(ana, { author: ana, recipient: ben });
    const eve = await product.as(await makePerson(product.db, { name: "Eve", isCompanyAdmin: true }));
    await expect(eve.reviews.ofPair({ mentorshipId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await eve.reviews.mine({})).rows).toEqual([]);
    const { id: commentId } = await only(ana);
    for (const outcome of [
      await eve.reviews.answer({ commentId, version: 0, mark: "learned" }),
      await eve.reviews.takeBackAnswer({ commentId, version: 1 }),
      await eve.reviews.describe({ commentId, version: 1, kind: "note", skillId: null }),
      await eve.reviews.mark({ commentId, version: 1, isMarkedByAuthor: true }),
      await eve.reviews.remove({ commentId, version: 1 }),
      await eve.reviews.restore({ commentId, version: 1 }),
    ]) {
      expect(outcome).toMatchObject({ ok: false, code: "NOT_FOUND" });
    }
    const stranger = await product.as(null);
    await expect(stranger.reviews.mine({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("a long list comes in pages, each row once, also where many were written in one moment", async () => {
    const { ana, ben, id } = await pair();
    for (let i = 0; i < 45; i++) {
      const writtenAt = addMilliseconds("2026-10-01T09:00:00Z", Math.floor(i / 10) * MINUTE);
      await record(i % 2 ? ana : ben, {
        author: i % 3 ? ana : ben,
        recipient: i % 3 ? ben : ana,
        body: `${TEACHES} ${i}`,
        writtenAt,
      });
    }
    const seen = await readAll(id, ana);
    expect(seen).toHaveLength(45);
    expect(new Set(seen.map((row) => row.id)).size).toBe(45);
    expect(seen.map((row) => row.writtenAt)).toEqual(
      seen
        .map((row) => row.writtenAt)
        .toSorted()
        .toReversed(),
    );
  });

  async function readAll(mentorshipId: MentorshipId, viewer: PersonId) {
    const reviews = (await product.as(viewer)).reviews;
    const pages = [await reviews.ofPair({ mentorshipId })];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      pages.push(await reviews.ofPair({ mentorshipId, cursor: next }));
    }
    expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 5]);
    return pages.flatMap(({ rows }) => rows);
  }

  test("what was recorded and answered is told to others once it is true", async () => {
    const { ana, ben } = await pair();
    await record(ana, { author: ana, recipient: ben });
    const { id } = await only(ben);
    await (await product.as(ben)).reviews.answer({ commentId: id, version: 0, mark: "disagree" });
    await product.turn();
    const rows = await product.db
      .selectFrom("outbox")
      .select(["topic", "payload", "problem"])
      .orderBy("id")
      .execute();
    const told = rows.filter(({ payload }) => JSON.stringify(payload).includes(id));
    expect(told).toMatchObject([
      {
        topic: "review.recorded",
        payload: { authorId: ana, recipientId: ben, recordedBy: ana },
        problem: null,
      },
      { topic: "review.answered", payload: { mark: "disagree" }, problem: null },
    ]);
  });
});
