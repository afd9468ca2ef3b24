import fc from "fast-check";
import { expect, test } from "vitest";
import { addMilliseconds, MINUTE, toMilliseconds } from "../instant.ts";
import { actOnSession, applyChange } from "./act-on-session.ts";
import { actionsFor } from "./actions-for.ts";
import { requestSession } from "./request-session.ts";
import type { SessionState } from "./session.ts";
import { sessionActions } from "./session-action.ts";
import type { SessionEvent } from "./session-event.ts";
import { replayEvents, sessionEvent } from "./session-event.ts";

const BORN = "2026-06-01T10:00:00Z";
const actors = ["mentor", "mentee", "lead", "system"] as const;
const minutesLater = (minutes: number) => addMilliseconds(BORN, minutes * MINUTE);

const birth = fc.record({
  actor: fc.constantFrom("mentor" as const, "mentee" as const),
  now: fc.constant(BORN),
  startsAt: fc.integer({ min: 1, max: 10 * 1440 }).map(minutesLater),
  durationMinutes: fc.constantFrom(25, 45, 60, 90),
  mentorAcceptsAutomatically: fc.boolean(),
});
const attempts = fc.array(
  fc.record({
    action: fc.constantFrom(...sessionActions),
    actor: fc.constantFrom(...actors, "stranger" as const),
    // Steps of minutes and of days, so that every limit of the table is crossed now and then.
    wait: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 4000 })),
    input: fc.record({
      reason: fc.constantFrom(undefined, "  ", "ill"),
      startsAt: fc.option(fc.integer({ min: -600, max: 6000 }).map(minutesLater), { nil: undefined }),
      mode: fc.constantFrom(undefined, "immediate" as const, "proposal" as const),
      absent: fc.constantFrom(undefined, "mentor" as const, "mentee" as const, "both" as const),
    }),
  }),
  { maxLength: 25 },
);

function begin(wish: Parameters<typeof requestSession>[0]) {
  const born = requestSession(wish);
  if (!born.ok) throw new Error(born.code);
  const { ics: _ics, ...session } = born.value;
  const actorRole = wish.actor === "mentor" ? "mentor" : "mentee";
  const event = sessionEvent({ session: null, action: "request", actorRole, now: BORN, change: born.value });
  return { session: Object.freeze(session) as Readonly<SessionState>, events: [event] };
}

/** What the table's columns promise about every row, as the database's checks do. */
function expectSound(session: SessionState) {
  expect(session.expiresAt !== null).toBe(session.status === "requested");
  expect(session.absent !== null).toBe(session.status === "no_show");
  expect(session.outcomeBy !== null).toBe(session.status === "completed" || session.status === "no_show");
  if (session.proposal !== null) expect(session.status).toBe("confirmed");
  expect(session.lateCancel !== null).toBe(session.status === "cancelled" && session.icalSequence > 0);
}

test("through any life a session's row stays sound, keeps its length, and is what its events say", () => {
  fc.assert(
    fc.property(birth, attempts, (wish, tried) => {
      let { session, events }: { session: SessionState; events: SessionEvent[] } = begin(wish);
      const length = toMilliseconds(session.endsAt) - toMilliseconds(session.startsAt);
      let now = BORN;
      for (const { wait, ...attempt } of tried) {
        now = addMilliseconds(now, wait * MINUTE);
        const result = actOnSession({ session, now, ...attempt });
        if (!result.ok || attempt.actor === "stranger") continue;
        const next = applyChange(session, result.value);
        events = [
          ...events,
          sessionEvent({
            session,
            action: attempt.action,
            actorRole: attempt.actor,
            now,
            change: result.value,
          }),
        ];
        expectSound(next);
        expect(next.icalSequence - session.icalSequence).toBe(
          isSentAfresh(session, result.value.ics) ? 1 : 0,
        );
        session = Object.freeze(next);
      }
      expect(toMilliseconds(session.endsAt) - toMilliseconds(session.startsAt)).toBe(length);
      expect(replayEvents(events)).toEqual(session);
    }),
    { numRuns: 400 },
  );
});

/** The first REQUEST announces the row as it is; every later message says that it changed. */
const isSentAfresh = (session: SessionState, ics: string | null) =>
  ics !== null && session.status === "confirmed";

test("each event holds what its fields were before", () => {
  const { session } = begin({
    actor: "mentee",
    now: BORN,
    startsAt: "2026-06-10T10:00:00Z",
    durationMinutes: 60,
    mentorAcceptsAutomatically: true,
  });
  const now = "2026-06-10T09:00:00Z";
  const result = actOnSession({
    session,
    action: "cancel",
    actor: "mentor",
    now,
    input: { reason: " ill " },
  });
  if (!result.ok) throw new Error(result.code);
  expect(
    sessionEvent({
      session,
      action: "cancel",
      actorRole: "mentor",
      now,
      change: result.value,
      reason: " ill ",
    }),
  ).toEqual({
    at: now,
    actorRole: "mentor",
    action: "cancel",
    before: { status: "confirmed", lateCancel: null, icalSequence: 0, proposal: null },
    after: { status: "cancelled", lateCancel: true, icalSequence: 1, proposal: null },
    reason: "ill",
  });
});

test("a screen offers exactly the actions that go through with a fitting input", () => {
  fc.assert(
    fc.property(birth, attempts, fc.integer({ min: 0, max: 60_000 }), (wish, tried, later) => {
      let { session }: { session: SessionState } = begin(wish);
      let now = BORN;
      for (const { wait, ...attempt } of tried) {
        now = addMilliseconds(now, wait * MINUTE);
        const result = actOnSession({ session, now, ...attempt });
        if (result.ok) session = applyChange(session, result.value);
      }
      const look = addMilliseconds(now, later * MINUTE);
      const input = { reason: "ill", startsAt: addMilliseconds(look, MINUTE), absent: "both" as const };
      for (const actor of [...actors, "stranger" as const]) {
        const works = sessionActions.filter(
          (action) => actOnSession({ session, action, actor, now: look, input }).ok,
        );
        expect(actionsFor(session, actor, look)).toEqual(works);
      }
    }),
  );
});
