import type { Joining, ProgrammeDates } from "@belay/core/programmes/programme.ts";
import type { ProgrammePhase } from "@belay/core/programmes/programme-dates.ts";
import { sayDate } from "../teams/date-words.ts";

export const JOINING_OPTIONS = [
  {
    value: "anyone",
    label: "Everybody of the company",
    detail: "They find it on their profile and join by themselves.",
  },
  {
    value: "link",
    label: "Whoever has its link",
    detail: "You make a link and share it where you like. You can renew it and switch it off.",
  },
  { value: "invited", label: "Only people you add", detail: "One by one, or many from a file." },
] as const satisfies readonly { value: Joining; label: string; detail: string }[];

export const CONSENT_OPTIONS = [
  {
    value: "both",
    label: "When both have said yes",
    detail: "Each side is asked about the pair, with why it fits. Nothing begins without both.",
  },
  {
    value: "direct",
    label: "When you publish the run",
    detail: "The pair begins at once, and both are told. Either may end it at any time.",
  },
] as const;

/** Where it stands, as a badge says it. */
export const PHASE_WORDS = {
  enrolling: { words: "Open for names", tone: "accent" },
  matching: { words: "Pairs are being made", tone: "accent" },
  running: { words: "Running", tone: "good" },
  over: { words: "Last day has passed", tone: "waiting" },
  ended: { words: "Ended", tone: "plain" },
} as const satisfies Record<ProgrammePhase, { words: string; tone: string }>;

/** `Always open`, or a cohort's days. */
export function sayDates({ kind, startsOn, endsOn, enrolUntil }: ProgrammeDates): string {
  if (kind === "always_open" || startsOn === null || endsOn === null || enrolUntil === null)
    return "Always open";
  return `Cohort, ${sayDate(startsOn)} to ${sayDate(endsOn)}`;
}

export function saySides({
  asMentee,
  asMentor,
}: {
  asMentee: boolean | null;
  asMentor: boolean | null;
}): string {
  if (asMentee && asMentor) return "Mentee and mentor";
  return asMentor ? "Mentor" : "Mentee";
}

/** `12 mentees, 9 mentors`. */
export function sayPeople({ mentees, mentors }: { mentees: number; mentors: number }): string {
  return `${count(mentees, "mentee")}, ${count(mentors, "mentor")}`;
}

export function count(number: number, word: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? word : `${word}s`}`;
}
