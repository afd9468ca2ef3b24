import fc from "fast-check";
import { expect, test } from "vitest";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "../instant.ts";
import { actOnSession, applyChange } from "./act-on-session.ts";
import { actionsFor } from "./actions-for.ts";
import { requestSession } from "./request-session.ts";
import type { SessionChange, SessionState } from "./session.ts";
import type { SessionAction, SessionInput } from "./session-action.ts";
import { sessionActions } from "./session-action.ts";
import type { SessionEvent } from "./session-event.ts";
import { replayEvents, sessionEvent } from "./session-event.ts";

const BORN = "2026-06-01T10:00:00Z";
const actors = ["mentor", "mentee", "lead", "system", "stranger"] as const;
type Actor = (typeof actors)[number];

const birth = fc.record({
  actor: fc.constantFrom("mentor" as const, "mentee" as const),
  now: fc.constant(BORN),
  startsAt: fc
    .integer({ min: 600, max: 10 * 1440 })
    .map((minutes) => addMilliseconds(BORN, minutes * MINUTE)),
  durationMinutes: fc.constantFrom(25, 45, 60, 90),
  mentorAcceptsAutomatically: fc.constantFrom(true, true, true, false),
});

interface Step {
  /** Who tries, where the step is wild. */
  actor: Actor;
  /** To a moment that a limit of the table hangs on, or just for a while. */
  wait: { minutes: number } | { toLimit: number; seconds: number };
  /** Any action at all by anybody, one of those that are open, or letting time pass. */
  kind: "wild" | "open" | "idle";
  pick: number;
  input: {
    reason: string | undefined;
    minutesAhead: number;
    isProposal: boolean;
    absent: "mentor" | "both" | undefined;
  };
}
const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.constantFrom(...actors),
  wait: fc.oneof(
    fc.record({ minutes: fc.integer({ min: 0, max: 60 }) }),
    fc.record({ toLimit: fc.constantFrom(0, 0, 0, 1, 3, 5), seconds: fc.integer({ min: -1, max: 1 }) }),
  ),
  kind: fc.constantFrom("wild", "open", "open", "idle", "idle"),
  pick: fc.nat(1000),
  input: fc.record({
    reason: fc.constantFrom(undefined, "  ", "ill", "ill"),
    minutesAhead: fc.integer({ min: -60, max: 6000 }),
    isProposal: fc.boolean(),
    absent: fc.constantFrom(undefined, "mentor" as const, "both" as const, "both" as const),
  }),
});

/** The moments at which the table's answers change. */
function limitsOf({ startsAt, endsAt, expiresAt, proposal }: SessionState): string[] {
  const around = (instant: string, offsets: number[]) =>
    offsets.map((offset) => addMilliseconds(instant, offset));
  return [
    expiresAt ?? startsAt,
    proposal?.expiresAt ?? startsAt,
    ...around(startsAt, [-DAY, -120 * MINUTE, 0, 10 * MINUTE]),
    ...around(endsAt, [0, DAY, 7 * DAY, 30 * DAY]),
  ];
}

/** Time only goes forward, and to one of the nearest limits, so that a story is not over at once. */
function later(now: string, { wait }: Step, session: SessionState): string {
  if ("minutes" in wait) return addMilliseconds(now, wait.minutes * MINUTE);
  const ahead = limitsOf(session)
    .map((limit) => addMilliseconds(limit, wait.seconds * 1000))
    .filter((limit) => toMilliseconds(limit) >= toMilliseconds(now))
    .toSorted((one, other) => toMilliseconds(one) - toMilliseconds(other));
  return ahead[wait.toLimit] ?? now;
}

/** Mostly something that is open to somebody, and seldom a cancellation: it ends the story. */
function choose(
  { actor, kind, pick }: Step,
  session: SessionState,
  now: string,
): { actor: Actor; action: SessionAction } {
  const open = actors
    .flatMap((one) => actionsFor(session, one, now).map((action) => ({ actor: one, action })))
    .filter(({ action }) => action !== "cancel" || pick % 10 === 0);
  const wild = sessionActions.map((action) => ({ actor, action }));
  const among = kind === "wild" || open.length === 0 ? wild : open;
  return among[pick % among.length] ?? { actor, action: "accept" };
}

function inputOf({ input }: Step, now: string): SessionInput {
  return {
    reason: input.reason,
    absent: input.absent,
    startsAt: addMilliseconds(now, input.minutesAhead * MINUTE),
    mode: input.isProposal ? "proposal" : "immediate",
  };
}

type Wish = Parameters<typeof requestSession>[0];

function begin(wish: Wish): { session: SessionState; event: SessionEvent } {
  const born = requestSession(wish);
  if (!born.ok) throw new Error(born.code);
  const { ics: _ics, ...session } = born.value;
  const actorRole = wish.actor === "mentor" ? "mentor" : "mentee";
  return {
    session: Object.freeze(session),
    event: sessionEvent({ session: null, action: "request", actorRole, now: BORN, change: born.value }),
  };
}

interface Moment {
  before: SessionState;
  after: SessionState;
  change: SessionChange;
  event: SessionEvent;
}

/** Lives a life through and returns what happened in it, refused attempts left out. */
function live(session: SessionState, steps: readonly Step[]): { moments: Moment[]; now: string } {
  const moments: Moment[] = [];
  let current = session;
  let now = BORN;
  for (const one of steps) {
    now = later(now, one, current);
    if (one.kind === "idle") continue;
    const { actor, action } = choose(one, current, now);
    const result = actOnSession({ session: current, action, actor, now, input: inputOf(one, now) });
    if (!result.ok || actor === "stranger") continue;
    const after = Object.freeze(applyChange(current, result.value));
    const event = sessionEvent({ session: current, action, actorRole: actor, now, change: result.value });
    moments.push({ before: current, after, change: result.value, event });
    current = after;
  }
  return { moments, now };
}

/** What the table's columns promise about every row, as the database's checks do. */
function expectSound(session: SessionState) {
  expect(session.expiresAt !== null).toBe(session.status === "requested");
  expect(session.absent !== null).toBe(session.status === "no_show");
  expect(session.outcomeBy !== null).toBe(session.status === "completed" || session.status === "no_show");
  if (session.proposal !== null) expect(session.status).toBe("confirmed");
  expect(session.lateCancel !== null).toBe(session.status === "cancelled" && session.icalSequence > 0);
}

const length = ({ startsAt, endsAt }: SessionState) => toMilliseconds(endsAt) - toMilliseconds(startsAt);
const steps = fc.array(step, { minLength: 8, maxLength: 30 });

test("through any life a session's row stays sound, keeps its length, and is what its events say", () => {
  const happened = new Set<string>();
  fc.assert(
    fc.property(birth, steps, (wish, drawn) => {
      const { session, event } = begin(wish);
      const { moments } = live(session, drawn);
      for (const { before, after, change, event: kept } of moments) {
        happened.add(kept.action);
        expectSound(after);
        expect(length(after)).toBe(length(session));
        // The first REQUEST announces the row as it is; every later message says that it changed.
        const isSentAfresh = change.ics !== null && before.status === "confirmed";
        expect(after.icalSequence - before.icalSequence).toBe(isSentAfresh ? 1 : 0);
        expect({ ...after, ...kept.before }).toEqual(before);
      }
      expect(replayEvents([event, ...moments.map((moment) => moment.event)])).toEqual(
        moments.at(-1)?.after ?? session,
      );
    }),
    { numRuns: 1000 },
  );
  // Otherwise the lives are too dull to prove anything.
  expect([...happened].toSorted()).toEqual([...sessionActions].toSorted());
});

test("a status only ever moves along the machine's arrows", () => {
  const arrows = new Set([
    ...["confirmed", "declined", "expired", "cancelled"].map((to) => `requested ${to}`),
    ...["confirmed", "cancelled", "completed", "no_show"].map((to) => `confirmed ${to}`),
    "completed no_show",
    "no_show completed",
  ]);
  fc.assert(
    fc.property(birth, steps, (wish, drawn) => {
      for (const { before, after } of live(begin(wish).session, drawn).moments) {
        expect(arrows).toContain(`${before.status} ${after.status}`);
      }
    }),
  );
});

test("a screen offers exactly the actions that go through with a fitting input", () => {
  fc.assert(
    fc.property(birth, steps, (wish, drawn) => {
      const { session: first } = begin(wish);
      const { moments, now } = live(first, drawn);
      const session = moments.at(-1)?.after ?? first;
      const input = { reason: "ill", startsAt: addMilliseconds(now, MINUTE), absent: "both" as const };
      for (const actor of actors) {
        const works = sessionActions.filter(
          (action) => actOnSession({ session, action, actor, now, input }).ok,
        );
        expect(actionsFor(session, actor, now)).toEqual(works);
      }
    }),
  );
});

test("each event holds what its fields were before, and the reason", () => {
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
  const happening = {
    session,
    action: "cancel",
    actorRole: "mentor",
    now,
    change: result.value,
    reason: " ill ",
  } as const;
  expect(sessionEvent(happening)).toEqual({
    at: now,
    actorRole: "mentor",
    action: "cancel",
    before: { status: "confirmed", lateCancel: null, icalSequence: 0, proposal: null },
    after: { status: "cancelled", lateCancel: true, icalSequence: 1, proposal: null },
    reason: "ill",
  });
});
