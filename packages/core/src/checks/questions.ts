import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import { QUESTION_OPEN_DAYS } from "../programmes/clocks.ts";
import type { Party } from "../sessions/session.ts";

/** A short question to one of the two: does it fit, after the first session; how does it go, now and then. */
export const questionKinds = ["fitCheck", "pulse"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  kind: QuestionKind;
  to: Party;
  /** Which of its kind, from 1. */
  round: number;
}

interface QuestionFacts {
  isActive: boolean;
  /** Held for somebody on leave: it ends by itself, so nobody asks how it fits. */
  isCover: boolean;
  /** One of the two is on leave: no clock runs. */
  isResting: boolean;
  startedAt: Instant;
  /** When the session ended after which the fit is asked, the first by default; null while it has not taken place. */
  triedAt: Instant | null;
  asked: readonly Question[];
  now: Instant;
}

/** What could not be asked for so long, because of leave or a clock that stood still, is not asked any more. */
export const ASKED_WITHIN = 30 * DAY;
/** How long a question stays open; then it goes away, unanswered and without a word. */
export const QUESTION_OPEN_FOR = QUESTION_OPEN_DAYS * DAY;

/** What is to be asked now: the fit of the mentee alone, once; the pulse of both, each of its days once. */
export function dueQuestions(facts: QuestionFacts, clock: Clocks["pulse"]): Question[] {
  if (!facts.isActive || facts.isCover || facts.isResting) return [];
  const questions = [...fitCheck(facts), ...pulse(facts, clock)];
  return questions.filter(
    ({ kind, to, round }) =>
      !facts.asked.some((one) => one.kind === kind && one.to === to && one.round === round),
  );
}

function fitCheck({ triedAt, now }: QuestionFacts): Question[] {
  return triedAt !== null && isWithin(triedAt, now) ? [{ kind: "fitCheck", to: "mentee", round: 1 }] : [];
}

function pulse(
  { startedAt, now }: QuestionFacts,
  { firstAfterDays, thenEveryDays }: Clocks["pulse"],
): Question[] {
  const first = addMilliseconds(startedAt, firstAfterDays * DAY);
  const since = toMilliseconds(now) - toMilliseconds(first);
  if (since < 0) return [];
  const passed = Math.floor(since / (thenEveryDays * DAY));
  if (!isWithin(addMilliseconds(first, passed * thenEveryDays * DAY), now)) return [];
  const round = passed + 1;
  return [
    { kind: "pulse", to: "mentor", round },
    { kind: "pulse", to: "mentee", round },
  ];
}

function isWithin(since: Instant, now: Instant): boolean {
  const age = toMilliseconds(now) - toMilliseconds(since);
  return age >= 0 && age < ASKED_WITHIN;
}
