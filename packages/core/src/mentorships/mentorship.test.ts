import fc from "fast-check";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { endMentorship } from "./mentorship.ts";
import { askMentorInput, declineRequestInput } from "./mentorship-inputs.ts";
import { findSeat } from "./seat.ts";

test("either side ends an active mentorship, nobody else, and only once", () => {
  const mentorship = { status: "active", endedAt: null } as const;
  const now = "2026-06-10T10:00:00Z";
  expect(endMentorship({ mentorship, actor: "mentee", now })).toEqual({
    ok: true,
    value: { status: "ended", endedAt: now },
  });
  expect(endMentorship({ mentorship, actor: "mentor", now })).toMatchObject({ ok: true });
  expect(endMentorship({ mentorship, actor: "lead", now })).toMatchObject({ code: "FORBIDDEN" });
  expect(endMentorship({ mentorship, actor: "stranger", now })).toMatchObject({ code: "NOT_FOUND" });
  const ended = { status: "ended", endedAt: now } as const;
  expect(endMentorship({ mentorship: ended, actor: "mentor", now })).toMatchObject({
    code: "INVALID_TRANSITION",
  });
});

test("seats are given from 1 to the capacity, each once, and a freed one is given again", () => {
  const steps = fc.array(
    fc.record({ take: fc.boolean(), which: fc.nat(20), capacity: fc.integer({ min: 0, max: 6 }) }),
  );
  fc.assert(
    fc.property(steps, (walk) => {
      let taken: number[] = [];
      for (const { take, which, capacity } of walk) {
        if (!take) {
          taken = taken.filter((_, index) => index !== which % Math.max(1, taken.length));
          continue;
        }
        const seat = findSeat(taken, capacity);
        expect(seat.ok).toBe(taken.length < capacity);
        if (!seat.ok) continue;
        expect(taken).not.toContain(seat.value);
        expect(seat.value).toBeGreaterThanOrEqual(1);
        expect(seat.value).toBeLessThanOrEqual(capacity);
        taken = [...taken, seat.value];
      }
    }),
  );
});

test("a lowered capacity takes nobody's seat, and gives none until enough are free", () => {
  expect(findSeat([2, 3], 2)).toMatchObject({ code: "NO_CAPACITY" });
  expect(findSeat([3], 2)).toEqual({ ok: true, value: 1 });
});

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const ask = {
  key: id,
  mentorId: id,
  goal: { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 },
  message: "I review a lot and teach little.",
};
const problems = (schema: z.ZodMiniType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("a request has a goal that leads upwards, or a level", () => {
  expect(askMentorInput.parse(ask)).toEqual({ ...ask, next: [] });
  expect(problems(askMentorInput, { ...ask, goal: { kind: "level", levelId: "ic.staff" } })).toBe(undefined);
  expect(problems(askMentorInput, { ...ask, goal: { ...ask.goal, toLevel: 2 } })).toEqual([
    ["goal.toLevel", "The wanted level must be above the one you have."],
  ]);
  expect(problems(askMentorInput, { ...ask, goal: { kind: "fame" } })).toEqual([
    ["goal.kind", "Choose a skill or a level as the goal."],
  ]);
});

test("a message and a reason say something", () => {
  expect(problems(askMentorInput, { ...ask, message: " \n " })).toEqual([
    ["message", "The message must not be empty."],
  ]);
  expect(problems(declineRequestInput, { requestId: id, version: 1, reason: "" })).toEqual([
    ["reason", "The reason must not be empty."],
  ]);
});
