import type { RunPhase, RunStatus } from "@belay/core/cohorts/run.ts";
import type { PairProblem } from "@belay/core/cohorts/run-refusal.ts";
import type { Reason } from "@belay/core/matching/explanation.ts";
import type { MatchRefusal } from "@belay/core/matching/match-refusal.ts";
import type { Names } from "@belay/core/matching/reason-words.ts";
import { listWords, weekWords } from "@belay/core/matching/reason-words.ts";
import { languageName } from "@belay/core/people/languages.ts";
import { WHOLE } from "@belay/core/programmes/factor.ts";
import type { Run, RunPair } from "./cohort-calls.ts";

export const OBJECTIVE_WORDS: Record<Run["objective"], string> = {
  totalScore: "The most points in total",
  matchedFirst: "As many people as can be, then points",
  maxMin: "As many people as can be, then the worst off",
};

export const STATUS_WORDS: Record<
  RunStatus,
  { words: string; tone: "plain" | "waiting" | "good" | "bad" | "accent" }
> = {
  queued: { words: "Waits its turn", tone: "waiting" },
  running: { words: "Under way", tone: "waiting" },
  draft: { words: "Draft", tone: "accent" },
  cancelled: { words: "Cancelled", tone: "plain" },
  failed: { words: "Failed", tone: "bad" },
  published: { words: "Published", tone: "good" },
  undone: { words: "Taken back, a draft again", tone: "accent" },
  discarded: { words: "Discarded", tone: "plain" },
};

export const PHASE_WORDS: Record<RunPhase, string> = {
  reading: "Reading profiles, hours and who reports to whom",
  scoring: "Scoring everybody with everybody",
  solving: "Looking for the best plan",
  pricing: "Proving that no other plan is better",
  explaining: "Writing down why",
  writing: "Keeping the plan",
};

const MINUTE = 60_000;

/** In ppm; less would read as 0.0 points. */
const LEAST_SAID = 500;

/** Points as people read them: hundredths with one decimal, `-12.4`. */
export function pointsWords(ppm: number): string {
  const points = Math.round(ppm / 1_000) / 10;
  return points.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

export const signedPoints = (ppm: number) =>
  `${ppm > 0 ? "+" : ppm < 0 ? "−" : "±"}${pointsWords(Math.abs(ppm))}`;

export const peopleWords = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** How long until a moment, by the minutes that a clock on the wall shows. Both in milliseconds since 1970. */
export function minutesUntil(moment: number, now: number): string {
  const minutes = Math.floor(moment / MINUTE) - Math.floor(now / MINUTE);
  return minutes < 1 ? "in less than a minute" : `in ${peopleWords(minutes, "minute")}`;
}

/** Why two people fit, told to somebody who is neither. */
export function pairReason(reason: Reason, { skillName, titleOf }: Names): string {
  switch (reason.code) {
    case "SKILL_LEVEL":
      return `${skillName(reason.skillId)} at ${reason.mentorLevel}${reason.above === null ? "" : `, ${reason.above} above`}`;
    case "LEVEL_SKILLS":
      return `ahead in ${reason.skills} of ${reason.of} skills for ${titleOf(reason.levelId)}`;
    case "GRADE_ABOVE":
      return `${peopleWords(reason.grades, "grade")} above`;
    case "SHARED_HOURS":
      return `${weekWords(reason.minutesPerWeek)} in common`;
    case "SAME_TRACK":
      return reason.track === "ic" ? "same direction, individual work" : "same direction, management";
    case "OTHER_TEAM":
      return "another team";
    case "OTHER_ORG":
      return "another part of the company";
    case "SEATS_LEFT":
      return `room for ${reason.seats}`;
    case "SHARED_LANGUAGES":
      return listWords(reason.languages.map(languageName));
  }
}

const REFUSAL_WORDS: Record<MatchRefusal, string> = {
  SELF: "is the same person",
  ALREADY_PAIRED: "is a pair with them already",
  OWN_MANAGER: "stands above them in the reporting line",
  NOT_OFFERED: "teaches none of the skills they want",
  LEVEL_GAP_TOO_SMALL: "does not stand far enough above them",
  SKILL_GAP_TOO_SMALL: "is not known to be ahead of them",
  NO_CAPACITY: "has no free place",
  NO_SHARED_LANGUAGE: "shares no language with them",
  OVERLAP_TOO_SMALL: "shares too few open hours with them",
  BELOW_THRESHOLD: "fits too little",
  INACTIVE: "is paused or away",
  BLOCKED_PAIR: "is paused or away",
};

/** `Mia stands above them in the reporting line` */
export const refusalOf = (name: string, refusal: MatchRefusal) => `${name} ${REFUSAL_WORDS[refusal]}`;

const KEPT_OUT: Partial<Record<MatchRefusal, string>> = {
  OVERLAP_TOO_SMALL: "hours meet too little",
  NO_SHARED_LANGUAGE: "no shared language",
  OWN_MANAGER: "the mentors who fit lead them",
  LEVEL_GAP_TOO_SMALL: "nobody stands far enough above",
  SKILL_GAP_TOO_SMALL: "nobody is known to be ahead",
  NOT_OFFERED: "nobody teaches what they want",
  NO_CAPACITY: "every mentor who fits is full",
  ALREADY_PAIRED: "paired with whoever fits already",
  BELOW_THRESHOLD: "nobody fits well enough",
};

/** Why somebody has nobody, in a line. */
export function causeWords({ cause, reason, nearest, nearestName }: RunPair): string {
  if (cause === "NOBODY_ELIGIBLE") {
    const why = isRefusal(reason) ? KEPT_OUT[reason] : undefined;
    return why ? `Nobody is allowed: ${why}` : "Nobody is allowed by the programme's rules";
  }
  if (cause === "BELOW_MINIMUM") return "Nobody reaches the least score of this run";
  // More than a whole score: the place keeps somebody else from having nobody, which no points outweigh.
  const isClose = nearest !== null && nearest.points >= LEAST_SAID && nearest.points <= WHOLE;
  const missed =
    isClose && nearestName ? ` · ${pointsWords(nearest.points)} points short of ${nearestName}` : "";
  return `Every mentor who fits is taken${missed}`;
}

const isRefusal = (text: string | null): text is MatchRefusal => text !== null && text in REFUSAL_WORDS;

/** Why a pair can't be made any more. */
export function problemOfPair(problem: PairProblem, menteeName: string, mentorName: string): string {
  const words: Record<PairProblem, string> = {
    MENTEE_GONE: `${menteeName} has left the company`,
    MENTOR_GONE: `${mentorName} has left the company`,
    MENTEE_LEFT: `${menteeName} has left the programme`,
    MENTOR_LEFT: `${mentorName} no longer mentors in the programme`,
    MENTOR_AWAY: `${mentorName} is paused or on leave`,
    MENTOR_FULL: `${mentorName} has no free place any more`,
    ALREADY_PAIRED: `${menteeName} and ${mentorName} are a pair already`,
    MENTEE_HAS_MENTOR: `${menteeName} has a mentor here, or is asked about one`,
    OWN_MANAGER: `${mentorName} leads ${menteeName} by now`,
    BLOCKED: `${menteeName} and ${mentorName} are kept apart since`,
    PROGRAMME_ENDED: `The programme ended before ${menteeName} and ${mentorName} were told`,
  };
  return words[problem];
}

export const choiceWords = (choice: number) =>
  choice === 1
    ? "1st choice"
    : choice === 2
      ? "2nd choice"
      : choice === 3
        ? "3rd choice"
        : `${choice}th choice`;

/** Which choice a mentee got, and why not the first. */
export function sayChoice({ choice, worthMore }: RunPair): string {
  if (choice === null) return "";
  if (choice === 1 || worthMore === null || worthMore < LEAST_SAID) return choiceWords(choice);
  const why =
    worthMore > WHOLE
      ? "with the first somebody else would have nobody"
      : `the first was worth ${pointsWords(worthMore)} more to others`;
  return `${choiceWords(choice)}: ${why}`;
}
