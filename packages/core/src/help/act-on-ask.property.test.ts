import fc from "fast-check";
import { expect, test } from "vitest";
import { addMilliseconds, HOUR, MINUTE, toMilliseconds } from "../instant.ts";
import type { HelpAction, HelpActor } from "./act-on-ask.ts";
import { actOnAsk, askNext } from "./act-on-ask.ts";
import type { HelpAsk, HelpTurn } from "./help-ask.ts";
import { openTurn } from "./help-ask.ts";
import { ANSWER_WITHIN } from "./help-clock.ts";

const START = "2026-11-23T09:00:00Z";
const mentors = ["ada", "ben", "cleo", "dan"];

interface Step {
  minutes: number;
  action: HelpAction;
  who: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.integer({ min: 0, max: 50 }),
  action: fc.constantFrom("accept", "decline", "stop", "solve", "pass", "offer", "close"),
  who: fc.constantFrom(...mentors, "asker", "clock"),
});

const actorOf = (who: string): HelpActor =>
  who === "asker" ? { is: "asker" } : who === "clock" ? { is: "system" } : { is: "mentor", id: who };

/** A flash as verbs and clock drive it: what was refused changes nothing, whoever is due is asked at once. */
function live(ranked: readonly string[], hours: number, steps: readonly Step[]): HelpAsk[] {
  let now = START;
  let ask: HelpAsk = {
    form: "flash",
    status: "open",
    endsAt: addMilliseconds(START, hours * HOUR),
    turns: [],
  };
  const seen: HelpAsk[] = [];
  const look = () => seen.push(ask);
  const route = () => {
    const next = askNext(ask, ranked, now);
    ask = next
      ? { ...ask, turns: [...ask.turns, { ...next, askedAt: now, answer: null }] }
      : { ...ask, status: "nobodyLeft" };
    look();
  };
  route();
  for (const { minutes, action, who } of steps) {
    now = addMilliseconds(now, minutes * MINUTE);
    const decision = actOnAsk({ ask, action, actor: actorOf(who), now });
    if (!decision.ok) continue;
    const { status, answered, asksNext } = decision.value;
    const turns = ask.turns.map(
      (turn): HelpTurn => (turn.answer === null ? { ...turn, answer: answered } : turn),
    );
    ask = { ...ask, status, turns };
    look();
    if (asksNext) route();
  }
  return seen;
}

const lives = fc
  .record({
    ranked: fc.shuffledSubarray(mentors),
    hours: fc.integer({ min: 1, max: 6 }),
    steps: fc.array(step, { maxLength: 30 }),
  })
  .map(({ ranked, hours, steps }) => ({ ranked, seen: live(ranked, hours, steps) }));

const holds = (rule: (ranked: readonly string[], seen: readonly HelpAsk[]) => void) =>
  fc.assert(
    fc.property(lives, ({ ranked, seen }) => rule(ranked, seen)),
    { numRuns: 500 },
  );

test("everybody is asked once at most, in the order of the ranking", () => {
  holds((ranked, seen) => {
    const asked = seen.at(-1)?.turns.map(({ mentorId }) => mentorId) ?? [];
    expect(asked).toEqual(ranked.slice(0, asked.length));
  });
});

test("one is asked at a time, and nobody when it is over", () => {
  holds((_ranked, seen) => {
    for (const ask of seen) {
      const open = ask.turns.filter(({ answer }) => answer === null);
      expect(open.length).toBeLessThanOrEqual(ask.status === "open" ? 1 : 0);
      expect(openTurn(ask)).toBe(ask.status === "open" ? (open[0] ?? null) : null);
    }
  });
});

test("a turn lasts an hour, or to the end of the ask when that is sooner", () => {
  holds((_ranked, seen) => {
    for (const { turns, endsAt } of seen) {
      for (const { askedAt, until } of turns) {
        const hour = toMilliseconds(askedAt) + ANSWER_WITHIN;
        expect(toMilliseconds(until)).toBe(Math.min(hour, toMilliseconds(endsAt)));
      }
    }
  });
});

test("nobody is asked after its end, and what ended stays as it ended", () => {
  holds((_ranked, seen) => {
    const end = seen.findIndex(({ status }) => status !== "open");
    if (end >= 0) expect(seen).toHaveLength(end + 1);
    const last = seen.at(-1);
    expect(last?.turns.every(({ askedAt }) => askedAt < last.endsAt)).toBe(true);
  });
});

test("it is taken by exactly the one whose turn it was", () => {
  holds((_ranked, seen) => {
    const last = seen.at(-1);
    const accepted = last?.turns.filter(({ answer }) => answer === "accepted") ?? [];
    expect(accepted).toHaveLength(last?.status === "taken" ? 1 : 0);
  });
});

test("the clock passes a turn at its end, not a moment before, and the mentor has until then", () => {
  const turn = { mentorId: "ada", askedAt: START, until: addMilliseconds(START, HOUR), answer: null };
  const ask: HelpAsk = {
    form: "flash",
    status: "open",
    endsAt: addMilliseconds(START, 9 * HOUR),
    turns: [turn],
  };
  const attempt = (action: HelpAction, who: string, now: string) => {
    const answer = actOnAsk({ ask, action, actor: actorOf(who), now });
    return answer.ok ? answer.value.status : answer.code;
  };
  const before = addMilliseconds(turn.until, -1);
  expect(attempt("pass", "clock", before)).toBe("TOO_EARLY");
  expect(attempt("accept", "ada", before)).toBe("taken");
  expect(attempt("pass", "clock", turn.until)).toBe("open");
  expect(attempt("accept", "ada", turn.until)).toBe("MOVED_ON");
  expect(attempt("accept", "ben", before)).toBe("NOT_FOUND");
  expect(attempt("accept", "asker", before)).toBe("FORBIDDEN");
  expect(attempt("offer", "ada", before)).toBe("NOT_FOUND");
});

test("one that is stuck is taken by the first offer, closes by itself and is ended by who is stuck", () => {
  const ask: HelpAsk = { form: "stuck", status: "open", endsAt: addMilliseconds(START, 8 * HOUR), turns: [] };
  const attempt = (action: HelpAction, who: string, { now = START, status = ask.status } = {}) => {
    const answer = actOnAsk({ ask: { ...ask, status }, action, actor: actorOf(who), now });
    return answer.ok ? answer.value.status : answer.code;
  };
  expect(attempt("offer", "ada")).toBe("taken");
  expect(attempt("offer", "ben", { status: "taken" })).toBe("TAKEN");
  expect(attempt("offer", "ben", { status: "solved" })).toBe("ENDED");
  expect(attempt("offer", "ada", { now: ask.endsAt })).toBe("ENDED");
  expect(attempt("close", "clock")).toBe("TOO_EARLY");
  expect(attempt("close", "clock", { now: ask.endsAt })).toBe("closed");
  expect(attempt("solve", "asker")).toBe("solved");
  expect(attempt("stop", "asker")).toBe("stopped");
  expect(attempt("stop", "ada")).toBe("FORBIDDEN");
  expect(attempt("offer", "asker")).toBe("FORBIDDEN");
});
