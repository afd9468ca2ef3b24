import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMilliseconds, DAY, HOUR } from "../instant.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import { actOnRequest, requestActions, requestActionsFor } from "./act-on-request.ts";
import type { RequestActor, RequestState } from "./request.ts";
import { nextReminderAt, requestClosesAt } from "./request-clock.ts";
import { requestTurn } from "./request-turn.ts";

const clock = defaultClocks.mentorshipRequest;
const asked = "2026-06-01T10:00:00Z";
const request: RequestState = {
  status: "requested",
  createdAt: asked,
  closesAt: requestClosesAt(asked, clock),
  remindersSent: 0,
  answeredAt: null,
  reason: null,
};
const soon = "2026-06-02T10:00:00Z";
const lastSecond = "2026-06-15T09:59:59Z";
const closing = "2026-06-15T10:00:00Z";

test("the mentor accepts, or declines with a reason", () => {
  expect(actOnRequest({ request, action: "accept", actor: "mentor", now: lastSecond })).toEqual({
    ok: true,
    value: { status: "accepted", answeredAt: lastSecond },
  });
  expect(
    actOnRequest({ request, action: "decline", actor: "mentor", now: soon, reason: " full until July " }),
  ).toEqual({
    ok: true,
    value: { status: "declined", answeredAt: soon, reason: "full until July" },
  });
  expect(
    actOnRequest({ request, action: "decline", actor: "mentor", now: soon, reason: "  " }),
  ).toMatchObject({
    code: "REASON_REQUIRED",
    field: "reason",
  });
});

test.each([
  { action: "accept", actor: "mentee", now: soon, code: "FORBIDDEN" },
  { action: "decline", actor: "mentee", now: soon, code: "FORBIDDEN" },
  { action: "withdraw", actor: "mentor", now: soon, code: "FORBIDDEN" },
  { action: "expire", actor: "mentor", now: closing, code: "FORBIDDEN" },
  { action: "accept", actor: "stranger", now: soon, code: "NOT_FOUND" },
  { action: "accept", actor: "mentor", now: closing, code: "EXPIRED" },
  { action: "decline", actor: "mentor", now: closing, code: "EXPIRED" },
  { action: "withdraw", actor: "mentee", now: closing, code: "EXPIRED" },
  { action: "expire", actor: "system", now: lastSecond, code: "TOO_EARLY" },
  { action: "remind", actor: "system", now: "2026-06-04T09:59:59Z", code: "TOO_EARLY" },
  { action: "remind", actor: "system", now: closing, code: "EXPIRED" },
] as const)("$action by the $actor at $now is $code", ({ code, ...attempt }) => {
  expect(actOnRequest({ request, ...attempt, reason: "x" })).toMatchObject({ ok: false, code });
});

test("what is answered stays answered", () => {
  for (const status of ["accepted", "declined", "withdrawn", "expired"] as const) {
    for (const [action, actor] of [
      ["accept", "mentor"],
      ["withdraw", "mentee"],
      ["expire", "system"],
    ] as const) {
      expect(actOnRequest({ request: { ...request, status }, action, actor, now: closing })).toMatchObject({
        code: "INVALID_TRANSITION",
      });
    }
  }
});

describe("the clocks", () => {
  test("two reminders, on day 3 and 7, and closing on day 14", () => {
    expect(request.closesAt).toBe(closing);
    expect(nextReminderAt(request, clock)).toBe("2026-06-04T10:00:00Z");
    expect(nextReminderAt({ ...request, remindersSent: 1 }, clock)).toBe("2026-06-08T10:00:00Z");
    expect(nextReminderAt({ ...request, remindersSent: 2 }, clock)).toBe(null);
  });

  test("a clock that slept reminds once for all it missed", () => {
    const result = actOnRequest({ request, action: "remind", actor: "system", now: "2026-06-09T10:00:00Z" });
    expect(result).toEqual({ ok: true, value: { remindersSent: 2 } });
  });

  test("looked at every so often, a request is reminded at most twice and ends expired", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 10, maxLength: 60 }), (waits) => {
        let row = request;
        let now = asked;
        let reminders = 0;
        for (const hours of waits) {
          now = addMilliseconds(now, hours * HOUR);
          for (const action of requestActionsFor(row, "system", now)) {
            const result = actOnRequest({ request: row, action, actor: "system", now });
            if (!result.ok) throw new Error(result.code);
            if (action === "remind") reminders += 1;
            row = { ...row, ...result.value };
          }
        }
        expect(reminders).toBeLessThanOrEqual(2);
        expect(row.status).toBe(now >= addMilliseconds(asked, 14 * DAY) ? "expired" : "requested");
      }),
    );
  });
});

test("through any life an answered request has its moment, and a refused action changes nothing", () => {
  const attempts = fc.array(
    fc.record({
      action: fc.constantFrom(...requestActions),
      actor: fc.constantFrom<RequestActor>("mentor", "mentee", "system", "stranger"),
      wait: fc.integer({ min: 0, max: 200 }),
      reason: fc.constantFrom(undefined, "", "full"),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(attempts, (tried) => {
      let row: RequestState = Object.freeze({ ...request });
      let now = asked;
      for (const { wait, ...attempt } of tried) {
        now = addMilliseconds(now, wait * HOUR);
        const result = actOnRequest({ request: row, now, ...attempt });
        if (!result.ok) continue;
        expect(row.status).toBe("requested");
        row = Object.freeze({ ...row, ...result.value });
        expect(row.answeredAt !== null).toBe(["accepted", "declined", "withdrawn"].includes(row.status));
        expect(row.reason !== null).toBe(row.status === "declined");
      }
    }),
  );
});

test("an open request is the mentor's turn, with its next reminder", () => {
  expect(requestTurn(request, clock, soon)).toEqual({
    kind: "answerMentorshipRequest",
    owner: "mentor",
    since: asked,
    until: closing,
    otherwise: "expires",
    remindedAt: "2026-06-04T10:00:00Z",
  });
  const sooner = { remindAfterDays: [2], closeAfterDays: 14 };
  expect(requestTurn(request, sooner, soon)).toMatchObject({ remindedAt: "2026-06-03T10:00:00Z" });
  expect(requestTurn(request, clock, closing)).toBe(null);
  expect(requestTurn({ ...request, status: "declined" }, clock, soon)).toBe(null);
});
