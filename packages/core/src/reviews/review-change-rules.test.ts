import { expect, test } from "vitest";
import { addMilliseconds } from "../instant.ts";
import { checkReviewChange, UNDO_WINDOW } from "./review-change-rules.ts";

const now = "2026-06-10T10:00:00Z";
const live = { authorId: "ana", recipientId: "ben", recordedBy: "ben", deletedAt: null };
const removed = { ...live, deletedAt: now };

test.each([
  ["describe", "ana", null],
  ["describe", "ben", "FORBIDDEN"],
  ["mark", "ana", null],
  ["mark", "ben", "FORBIDDEN"],
  ["remove", "ben", null],
  ["remove", "ana", "FORBIDDEN"],
  ["restore", "ben", "NOT_FOUND"],
  ["describe", "eve", "NOT_FOUND"],
  ["remove", "eve", "NOT_FOUND"],
] as const)("to %s a comment is for %s: %s", (change, actorId, code) => {
  const outcome = checkReviewChange(change, live, { actorId, now });
  expect(outcome.ok ? null : outcome.code).toBe(code);
});

test("a removed comment is there for nobody but who removed it, and for ten minutes", () => {
  const at = (milliseconds: number) => ({ actorId: "ben", now: addMilliseconds(now, milliseconds) });
  expect(checkReviewChange("restore", removed, at(UNDO_WINDOW - 1)).ok).toBe(true);
  expect(checkReviewChange("restore", removed, at(UNDO_WINDOW))).toMatchObject({ code: "EXPIRED" });
  expect(checkReviewChange("restore", removed, { actorId: "ana", now })).toMatchObject({ code: "NOT_FOUND" });
  expect(checkReviewChange("describe", removed, { actorId: "ana", now })).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(checkReviewChange("remove", removed, at(0))).toMatchObject({ code: "NOT_FOUND" });
});

test("one that a host sent is removed at the host", () => {
  const outcome = checkReviewChange("remove", { ...live, recordedBy: null }, { actorId: "ana", now });
  expect(outcome).toMatchObject({ code: "FORBIDDEN" });
});
