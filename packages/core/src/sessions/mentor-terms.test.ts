import fc from "fast-check";
import { expect, test } from "vitest";
import { OFFERED_DURATIONS, SESSION_KINDS } from "../calendar/booking-defaults.ts";
import { addMilliseconds, MINUTE } from "../instant.ts";
import { actOnSession } from "./act-on-session.ts";
import { confirmedSession } from "./confirmed-session.fixture.ts";
import { refuseTerms } from "./mentor-terms.ts";
import type { SessionState } from "./session.ts";

const STARTS = "2026-06-10T10:00:00Z";
const NOW = "2026-06-08T10:00:00Z";

const asked = fc.record({
  terms: fc.record({
    durations: fc.option(fc.subarray([...OFFERED_DURATIONS], { minLength: 1 })),
    kinds: fc.option(fc.subarray([...SESSION_KINDS], { minLength: 1 })),
    isAway: fc.boolean(),
    kind: fc.constantFrom(...SESSION_KINDS),
  }),
  minutes: fc.constantFrom(...OFFERED_DURATIONS),
  mode: fc.constantFrom("immediate" as const, "proposal" as const),
});

const sessionOf = (minutes: number): SessionState => ({
  ...confirmedSession,
  startsAt: STARTS,
  endsAt: addMilliseconds(STARTS, minutes * MINUTE),
});

test("a mentee moves or proposes iff the mentor is there and takes this length and kind", () => {
  fc.assert(
    fc.property(asked, ({ terms, minutes, mode }) => {
      const isTaken =
        !terms.isAway &&
        (terms.durations?.includes(minutes) ?? true) &&
        (terms.kinds?.includes(terms.kind) ?? true);
      const move = actOnSession({
        session: sessionOf(minutes),
        action: "reschedule",
        actor: "mentee",
        now: NOW,
        input: { startsAt: "2026-06-12T10:00:00Z", mode },
        terms,
      });
      expect(move.ok).toBe(isTaken);
    }),
  );
});

test("a mentor moves what they like, and what is agreed already needs nobody's terms", () => {
  fc.assert(
    fc.property(asked, ({ terms, minutes, mode }) => {
      const session = sessionOf(minutes);
      const input = { startsAt: "2026-06-12T10:00:00Z", mode };
      const base = { session, now: NOW, terms };
      expect(actOnSession({ ...base, action: "reschedule", actor: "mentor", input }).ok).toBe(true);
      expect(actOnSession({ ...base, action: "cancel", actor: "mentee" }).ok).toBe(true);
      expect(refuseTerms(terms, "mentor", session)).toBe(null);
    }),
  );
});

test("being away is said first, then the length, then the kind, before the slot rules", () => {
  const slot = { startsAt: STARTS, endsAt: "2026-06-10T11:30:00Z" };
  const terms = {
    durations: [25] as const,
    kinds: ["review"] as const,
    isAway: true,
    kind: "pairing" as const,
  };
  const codeOf = (more: Partial<Parameters<typeof refuseTerms>[0]>) =>
    refuseTerms({ ...terms, ...more }, "mentee", slot)?.code;
  expect(codeOf({})).toBe("MENTOR_AWAY");
  expect(codeOf({ isAway: false })).toBe("LENGTH_NOT_TAKEN");
  expect(codeOf({ isAway: false, durations: [90] })).toBe("KIND_NOT_TAKEN");
  expect(codeOf({ isAway: false, durations: [90], kinds: ["pairing"] })).toBe(undefined);
  const attempt = { session: sessionOf(90), action: "reschedule", actor: "mentee", now: NOW, terms } as const;
  const checkSlot = () => ({ code: "SLOT_TAKEN" as const, nearestStarts: [] });
  const input = { startsAt: "2026-06-12T10:00:00Z" };
  expect(actOnSession({ ...attempt, input, checkSlot })).toMatchObject({ code: "MENTOR_AWAY" });
  expect(actOnSession({ ...attempt, checkSlot })).toMatchObject({ code: "START_REQUIRED" });
});
