import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { answerReviewCommentInput, recordReviewCommentInput } from "./review-inputs.ts";
import { checkAnswer, checkRecord } from "./review-rules.ts";

const ana = "01890a5d-ac96-774b-bcce-b302099a8057";
const ben = "01890a5d-ac96-774b-bcce-b302099a8058";
const record = {
  key: ana,
  changeUrl: "https://git.example.com/app/pull/12",
  quotedCode: "  if (a) {}",
  body: "Close it, because the pool is small.",
  authorId: ana,
  recipientId: ben,
  writtenAt: "2026-06-10T10:00:00Z",
};
const answer = { commentId: ana, version: 0, mark: "learned" };
const problems = (schema: z.ZodMiniType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("a comment recorded by hand keeps its code as it was", () => {
  expect(recordReviewCommentInput.parse(record)).toMatchObject({
    quotedCode: "  if (a) {}",
    kind: null,
    skillId: null,
  });
});

const noAddress = "The link to the change must be a full web address that begins with https:// or http://.";
test.each([
  [{ changeUrl: "javascript:alert(1)" }, "changeUrl", noAddress],
  [{ changeUrl: "data:text/html,x" }, "changeUrl", noAddress],
  [{ changeUrl: "git.example.com/app" }, "changeUrl", noAddress],
  [{ changeUrl: "https://ana:secret@git.example.com" }, "changeUrl", noAddress],
  [{ changeUrl: "https://" }, "changeUrl", noAddress],
  [{ body: "> only theirs" }, "body", "The comment only quotes others. Add its own words."],
  [{ body: "\ud800" }, "body", "The comment contains half a character. Type it again."],
  [
    { recipientId: ana },
    "recipientId",
    "Choose two different people: comments on one's own change are not kept.",
  ],
  [{ kind: "rant" }, "kind", "Choose a kind from the list."],
  [{ writtenAt: "yesterday" }, "writtenAt", "Choose when it was written."],
])("a record with %j is refused in words", (more, field, sentence) => {
  expect(problems(recordReviewCommentInput, { ...record, ...more })).toEqual([[field, sentence]]);
});

test("applied needs the later change, the other marks have none", () => {
  const appliedUrl = "https://git.example.com/app/pull/20";
  expect(problems(answerReviewCommentInput, answer)).toBe(undefined);
  expect(problems(answerReviewCommentInput, { ...answer, mark: "applied", appliedUrl })).toBe(undefined);
  expect(problems(answerReviewCommentInput, { ...answer, mark: "applied" })).toEqual([
    ["appliedUrl", "Add a link to the change where you applied it."],
  ]);
  expect(problems(answerReviewCommentInput, { ...answer, appliedUrl })).toEqual([
    ["appliedUrl", "A link to a later change belongs to “applied”."],
  ]);
});

test("one of the two records it, and only its author says it was meant to teach", () => {
  const facts = { ...record, recorderId: ben, isMarkedByAuthor: false, now: "2026-06-10T10:00:00Z" };
  expect(checkRecord(facts)).toEqual({ ok: true, value: null });
  expect(checkRecord({ ...facts, recorderId: ana, isMarkedByAuthor: true })).toMatchObject({ ok: true });
  expect(checkRecord({ ...facts, isMarkedByAuthor: true })).toMatchObject({
    code: "FORBIDDEN",
    field: "isMarkedByAuthor",
  });
  expect(checkRecord({ ...facts, recorderId: "eve" })).toMatchObject({ code: "FORBIDDEN" });
  expect(checkRecord({ ...facts, recipientId: ana, recorderId: ana })).toMatchObject({ code: "SELF" });
  expect(checkRecord({ ...facts, now: "2026-06-10T09:59:59Z" })).toMatchObject({ code: "NOT_WRITTEN_YET" });
});

test("only the recipient answers, while the comment is there", () => {
  const comment = { authorId: ana, recipientId: ben, state: "live" } as const;
  expect(checkAnswer(ben, comment)).toMatchObject({ ok: true });
  expect(checkAnswer(ana, comment)).toMatchObject({ code: "FORBIDDEN" });
  expect(checkAnswer("eve", comment)).toMatchObject({ code: "NOT_FOUND" });
  expect(checkAnswer(ben, { ...comment, state: "deleted" })).toMatchObject({ code: "INVALID_TRANSITION" });
});
