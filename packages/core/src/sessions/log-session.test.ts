import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMilliseconds, DAY, MINUTE } from "../instant.ts";
import type { CloseOut } from "./close-out.ts";
import { isClosedForGood, isConfirmed, isHeld } from "./close-out.ts";
import { decideCloseOut } from "./decide-close-out.ts";
import type { KnownSession, SessionLog } from "./log-session.ts";
import { logSession } from "./log-session.ts";
import type { Party } from "./session.ts";
import { otherParty } from "./session.ts";
import { sessionTurns } from "./session-turn.ts";

const now = "2026-06-10T12:00:00Z";
const log: SessionLog = {
  by: "mentor",
  isWithOneself: false,
  now,
  startsAt: "2026-06-09T10:00:00Z",
  durationMinutes: 60,
  known: [],
};
const said = (by: Party, held = true): CloseOut => ({
  by,
  held,
  absent: held ? null : "both",
  closedAt: now,
});
const known: KnownSession = {
  id: "one",
  status: "completed",
  startsAt: "2026-06-09T10:30:00Z",
  endsAt: "2026-06-09T11:30:00Z",
  closeOuts: [said("mentee")],
  isOwn: true,
};
const either = fc.constantFrom<Party>("mentor", "mentee");

function logged(by: Party) {
  const outcome = logSession({ ...log, by });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe("what may be logged", () => {
  test("a session of the past 30 days, four hours at most, with somebody else", () => {
    expect(logSession(log)).toMatchObject({ ok: true, value: { status: "completed", loggedBy: "mentor" } });
    expect(logSession({ ...log, isWithOneself: true })).toMatchObject({ code: "WITH_ONESELF" });
    expect(logSession({ ...log, durationMinutes: 241 })).toMatchObject({ code: "LENGTH_OUT_OF_RANGE" });
    expect(logSession({ ...log, startsAt: "2026-06-10T11:00:00Z" })).toMatchObject({ ok: true });
    expect(logSession({ ...log, startsAt: "2026-06-10T11:00:01Z" })).toMatchObject({ code: "NOT_OVER_YET" });
    const monthAgo = addMilliseconds(now, -30 * DAY);
    expect(logSession({ ...log, startsAt: monthAgo })).toMatchObject({ ok: true });
    expect(logSession({ ...log, startsAt: addMilliseconds(monthAgo, -1000) })).toMatchObject({
      code: "TOO_LONG_AGO",
    });
  });

  test("not over one that was held; one's own is named, another's is not", () => {
    expect(logSession({ ...log, known: [known] })).toMatchObject({
      code: "OVERLAPS_OWN",
      details: { sessionId: "one" },
    });
    expect(logSession({ ...log, known: [{ ...known, isOwn: false }] })).toMatchObject({
      code: "OVERLAPS_OTHERS",
      details: { sessionId: null },
    });
  });

  test("what was disputed, called off or never closed out stands in nobody's way", () => {
    const passed = [
      { ...known, closeOuts: [said("mentee"), said("mentor", false)] },
      { ...known, status: "cancelled" as const },
      { ...known, closeOuts: [] },
    ];
    for (const one of passed) expect(logSession({ ...log, known: [one] })).toMatchObject({ ok: true });
  });

  test("it is refused exactly when the two times meet", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 5, max: 240 }), (shift, minutes) => {
        const startsAt = addMilliseconds(log.startsAt, shift * MINUTE);
        const endsAt = addMilliseconds(startsAt, minutes * MINUTE);
        const meets = shift < 60 && shift + minutes > 0;
        const outcome = logSession({ ...log, known: [{ ...known, startsAt, endsAt }] });
        expect(outcome.ok).toBe(!meets);
      }),
    );
  });
});

describe("what a logged session counts", () => {
  test("nothing by the word of who logged it, all by the other's", () => {
    fc.assert(
      fc.property(either, (by) => {
        const session = logged(by);
        const own = [said(by)];
        const both = [...own, said(otherParty(by))];
        expect(isHeld(session, own, now)).toBe(false);
        expect(isHeld(session, both, now)).toBe(true);
        expect(isConfirmed(session, both, now)).toBe(true);
        expect(isHeld(session, [...own, said(otherParty(by), false)], now)).toBe(false);
      }),
    );
  });

  test("the other side is asked for 30 days from when it was logged", () => {
    const session = logged("mentor");
    const [turn, ...others] = sessionTurns({ session, closeOuts: [said("mentor")], now });
    expect(others).toEqual([]);
    const until = addMilliseconds(now, 30 * DAY);
    expect(turn).toMatchObject({
      kind: "closeOut",
      owner: "mentee",
      since: now,
      until,
      otherwise: "logNotCounted",
    });
    expect(isClosedForGood(session, until)).toBe(false);
    expect(isClosedForGood(session, addMilliseconds(until, 1000))).toBe(true);
  });

  test("the other side's “not held” keeps its row and disputes it", () => {
    const attempt = { session: logged("mentor"), closeOuts: [said("mentor")], actor: "mentee", now } as const;
    expect(decideCloseOut({ ...attempt, held: false, absent: "both" })).toEqual({ ok: true, value: null });
    expect(decideCloseOut({ ...attempt, held: true, absent: null })).toEqual({ ok: true, value: null });
  });
});
