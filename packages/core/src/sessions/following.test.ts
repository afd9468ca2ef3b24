import fc from "fast-check";
import { expect, test } from "vitest";
import { addMilliseconds, DAY, HOUR, toMilliseconds } from "../instant.ts";
import { actOnSession } from "./act-on-session.ts";
import { confirmedSession } from "./confirmed-session.fixture.ts";
import type { SeriesSession } from "./following.ts";
import { actionFor, following } from "./following.ts";
import { followingActions } from "./series-inputs.ts";
import type { SessionState } from "./session.ts";

const now = "2026-10-01T08:00:00Z";

function one(index: number, more: Partial<SessionState> = {}, patternStart?: string | null): SeriesSession {
  const startsAt = more.startsAt ?? addMilliseconds(now, (index - 2) * 7 * DAY + 3 * HOUR);
  const session: SessionState = {
    ...confirmedSession,
    startsAt,
    endsAt: addMilliseconds(startsAt, HOUR),
    expiresAt: more.status === "requested" ? startsAt : null,
    ...more,
  };
  return { index, session, patternStart: patternStart === undefined ? startsAt : patternStart };
}

const places = (sessions: readonly { index: number }[]) => sessions.map(({ index }) => index);

test("this and the following leaves those before, those that are over and those that were moved alone", () => {
  const series = [one(1), one(2), one(3), one(4, {}, addMilliseconds(now, DAY)), one(5)];
  const { affected, left } = following(series, { from: 1, action: "end", actor: "mentee", now });
  expect(places(affected)).toEqual([2, 3, 5]);
  expect(left.map(({ one: { index }, why }) => [index, why])).toEqual([
    [1, "over"],
    [4, "moved"],
  ]);
  expect(places(following(series, { from: 3, action: "end", actor: "mentor", now }).affected)).toEqual([
    3, 5,
  ]);
});

test("the one that the person looks at is changed also when it was moved before", () => {
  const series = [one(3, {}, null), one(4)];
  const { affected } = following(series, { from: 3, action: "reschedule", actor: "mentee", now });
  expect(places(affected)).toEqual([3, 4]);
});

test("an answer takes those at another time as well, for it moves nothing", () => {
  const series = [one(2, { status: "requested" }), one(3, { status: "requested" }, null)];
  expect(places(following(series, { from: 2, action: "accept", actor: "mentor", now }).affected)).toEqual([
    2, 3,
  ]);
});

test("what is called off already stays as it is", () => {
  const series = [one(2), one(3, { status: "cancelled" }), one(4)];
  const { affected, left } = following(series, { from: 2, action: "end", actor: "mentee", now });
  expect(places(affected)).toEqual([2, 4]);
  expect(left).toMatchObject([{ why: "closed" }]);
});

test("ending one that is asked for is declining it, or taking it back", () => {
  const { session } = one(2, { status: "requested" });
  expect(actionFor("end", session, "mentor")).toBe("decline");
  expect(actionFor("end", session, "mentee")).toBe("withdraw");
  expect(actionFor("end", one(2).session, "mentor")).toBe("cancel");
});

const anyOne = fc.record({
  status: fc.constantFrom("requested", "confirmed", "cancelled", "completed") as fc.Arbitrary<
    SessionState["status"]
  >,
  isMoved: fc.boolean(),
  isProposed: fc.boolean(),
});

test("what is affected is open to the actor, lies ahead, at or after the one looked at, and nothing is lost", () => {
  fc.assert(
    fc.property(
      fc.array(anyOne, { minLength: 2, maxLength: 12 }),
      fc.record({
        action: fc.constantFrom(...followingActions, "reschedule" as const),
        actor: fc.constantFrom("mentor" as const, "mentee" as const),
        at: fc.nat(11),
      }),
      (drawn, { action, actor, at }) => {
        const series = drawn.map(({ status, isMoved, isProposed }, place) => {
          const startsAt = addMilliseconds(now, (place - 1) * 7 * DAY + 30 * HOUR);
          const proposal =
            status === "confirmed" && isProposed
              ? { by: "mentor" as const, startsAt, endsAt: startsAt, expiresAt: startsAt }
              : null;
          return one(place + 1, { status, proposal, startsAt }, isMoved ? null : startsAt);
        });
        const from = (at % series.length) + 1;
        const { affected, left } = following(series, { from, action, actor, now });
        expect([...places(affected), ...left.map(({ one: { index } }) => index)].toSorted()).toEqual(
          places(series.filter(({ index }) => index >= from)).toSorted(),
        );
        for (const { session } of affected) {
          expect(toMilliseconds(session.startsAt)).toBeGreaterThan(toMilliseconds(now));
          const machineAction = actionFor(action, session, actor);
          const input = { reason: "ill", startsAt: addMilliseconds(now, 90 * DAY) };
          expect(actOnSession({ session, action: machineAction, actor, now, input }).ok).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
