import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, toInstant, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";

/** What is done about a relationship in which nothing happens, in this order. */
export const silenceSteps = ["nudge", "flag", "offerToConclude"] as const;
export type SilenceStep = (typeof silenceSteps)[number];

/** A relationship as the clock of its silence sees it. */
export interface PairSigns {
  isActive: boolean;
  /** A session held or booked, words of either side, a return from leave, or that they said they go on. */
  lastSignAt: Instant;
  /** Something is booked or asked for and still to come. */
  hasSomethingAhead: boolean;
  /** One of the two is on leave: no clock runs. */
  isResting: boolean;
}

/** A step that was told, of the silence that began with that sign. */
export interface ToldStep {
  since: Instant;
  step: SilenceStep;
  toldAt: Instant;
}

interface SilenceFacts {
  signs: PairSigns;
  told: readonly ToldStep[];
  clock: Clocks["silence"];
  now: Instant;
}

/** Nobody is flagged, and no end is offered, without so much time after the step before: clocks may have stood still. */
const APART = 7 * DAY;

/**
 * The one step that is due now; null when none is. A silence is known by the sign it began with, so each of its steps
 * is told once, and any sign of life begins another one.
 */
export function dueSilenceStep({ signs, told, clock, now }: SilenceFacts): SilenceStep | null {
  if (!isSilent(signs)) return null;
  const known = ofThisSilence(signs, told);
  const dueAt = nextSilenceStepAt({ since: signs.lastSignAt, told: known, clock });
  return dueAt === null || isBefore(now, dueAt) ? null : (silenceSteps[known.length] ?? null);
}

interface Course {
  since: Instant;
  /** The steps of this silence that were told, in their order. */
  told: readonly Pick<ToldStep, "toldAt">[];
  clock: Clocks["silence"];
}

/** When the next step comes if nothing happens, which is never soon after the one before; null after the last. */
export function nextSilenceStepAt({ since, told, clock }: Course): Instant | null {
  const next = silenceSteps[told.length];
  if (!next) return null;
  const byAge = stepAt(since, next, clock);
  const before = told.at(-1);
  const apart = before ? addMilliseconds(before.toldAt, APART) : byAge;
  return isBefore(byAge, apart) ? apart : byAge;
}

/** After how many days without a sign a step comes. */
export function silenceDays(step: SilenceStep, clock: Clocks["silence"]): number {
  const days = {
    nudge: clock.nudgeAfterDays,
    flag: clock.flagAfterDays,
    offerToConclude: clock.offerToConcludeAfterDays,
  };
  return days[step];
}

function stepAt(since: Instant, step: SilenceStep, clock: Clocks["silence"]): Instant {
  return addMilliseconds(since, silenceDays(step, clock) * DAY);
}

/** What the two read of their silence: the last thing said to them, since when it is quiet, and what comes next when. */
export interface OpenSilence {
  since: Instant;
  step: "nudge" | "offerToConclude";
  toldAt: Instant;
  isFlagged: boolean;
  /** When the next step comes if nothing happens; null after the last. */
  nextAt: Instant | null;
}

interface OpenFacts extends Omit<SilenceFacts, "now"> {
  /** What this one said "not now" to. */
  putOff: readonly Pick<ToldStep, "since" | "step">[];
}

/** Null when nothing was told yet, something happened since, or this one has put it off. */
export function openSilence({ signs, told, putOff, clock }: OpenFacts): OpenSilence | null {
  if (!isSilent(signs)) return null;
  const known = ofThisSilence(signs, told);
  const isFlagged = known.some(({ step }) => step === "flag");
  const last = known.findLast(({ step }) => step !== "flag");
  if (!last || last.step === "flag") return null;
  const { step, toldAt } = last;
  if (ofThisSilence(signs, putOff).some((one) => one.step === step)) return null;
  const since = toInstant(toMilliseconds(signs.lastSignAt));
  return { since, step, toldAt, isFlagged, nextAt: nextSilenceStepAt({ since, told: known, clock }) };
}

function isSilent({ isActive, hasSomethingAhead, isResting }: PairSigns): boolean {
  return isActive && !hasSomethingAhead && !isResting;
}

/** In the order in which they are told. */
function ofThisSilence<Step extends Pick<ToldStep, "since" | "step">>(
  { lastSignAt }: PairSigns,
  steps: readonly Step[],
): Step[] {
  const own = steps.filter(({ since }) => toMilliseconds(since) === toMilliseconds(lastSignAt));
  return silenceSteps.flatMap((step) => own.filter((one) => one.step === step));
}

const isBefore = (one: Instant, other: Instant) => toMilliseconds(one) < toMilliseconds(other);
