import fc from "fast-check";
import { expect, test } from "vitest";
import { addMilliseconds, HOUR, toMilliseconds } from "../instant.ts";
import { requestSession } from "./request-session.ts";

const wish = {
  actor: "mentee",
  now: "2026-06-01T10:00:00Z",
  startsAt: "2026-06-10T12:00:00+02:00",
  durationMinutes: 45,
  mentorAcceptsAutomatically: true,
} as const;

test("a mentee's request is confirmed at once when the mentor accepts automatically", () => {
  expect(requestSession(wish)).toMatchObject({
    ok: true,
    value: {
      status: "confirmed",
      startsAt: "2026-06-10T10:00:00Z",
      endsAt: "2026-06-10T10:45:00Z",
      requestedBy: "mentee",
      expiresAt: null,
      ics: "REQUEST",
    },
  });
});

test("otherwise it waits 72 hours, at most until it would start", () => {
  const waiting = { ...wish, mentorAcceptsAutomatically: false };
  expect(requestSession(waiting)).toMatchObject({
    value: { status: "requested", expiresAt: "2026-06-04T10:00:00Z", ics: null },
  });
  expect(requestSession({ ...waiting, startsAt: "2026-06-02T11:00:00Z" })).toMatchObject({
    value: { expiresAt: "2026-06-02T11:00:00Z" },
  });
});

test("by another clock it waits as long as that says, and never longer than until it would start", () => {
  const begins = toMilliseconds(wish.startsAt) - toMilliseconds(wish.now);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 * 14 }), (closeAfterHours) => {
      const begun = requestSession({
        ...wish,
        mentorAcceptsAutomatically: false,
        clock: { closeAfterHours },
      });
      const ends = addMilliseconds(wish.now, Math.min(closeAfterHours * HOUR, begins));
      expect(begun).toMatchObject({ value: { expiresAt: ends } });
    }),
  );
});

test("a mentor's offer always waits for the mentee", () => {
  expect(requestSession({ ...wish, actor: "mentor" })).toMatchObject({
    value: { status: "requested", requestedBy: "mentor", ics: null },
  });
});

test("who is not of the pair books nothing, and nobody books the past", () => {
  expect(requestSession({ ...wish, actor: "stranger" })).toMatchObject({ code: "NOT_FOUND" });
  expect(requestSession({ ...wish, actor: "lead" })).toMatchObject({ code: "FORBIDDEN" });
  expect(requestSession({ ...wish, startsAt: wish.now })).toMatchObject({ code: "TOO_EARLY" });
});

test("a time that does not fit is refused with the nearest free ones; only a mentor may waive their own rules", () => {
  const nearestStarts = ["2026-06-10T13:00:00Z"];
  const asked: boolean[] = [];
  const checkSlot = ({ waivesOwnRules }: { waivesOwnRules: boolean }) => {
    asked.push(waivesOwnRules);
    return { code: "NOTICE" as const, nearestStarts };
  };
  expect(requestSession({ ...wish, waivesOwnRules: true, checkSlot })).toEqual({
    ok: false,
    code: "NOTICE",
    field: "startsAt",
    details: { nearestStarts },
  });
  requestSession({ ...wish, actor: "mentor", waivesOwnRules: true, checkSlot });
  expect(asked).toEqual([false, true]);
});
