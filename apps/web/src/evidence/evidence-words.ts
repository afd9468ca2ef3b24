import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import type { EvidencePeriod, EvidenceRow } from "./evidence.ts";

/** What each number counts; read after the number itself. */
export const numberWords = {
  held: "sessions held",
  confirmed: "sessions confirmed by the mentee",
  unconfirmed: "sessions held, not confirmed by the mentee",
  notClosedOut: "sessions never closed out",
  disputed: "sessions of which the two say different things",
  hours: "sessions that make up the hours",
  mentees: "sessions with all mentees",
  sustained: "sessions with mentees of three or more over four weeks",
  comments: "review comments",
  acknowledgements: "comments that only acknowledge",
  taught: "comments that taught something",
  marked: "comments meant to teach, by their author",
  suggested: "comments that rules would call teaching",
  asMentee: "sessions held as mentee",
  all: "things that the numbers stand on",
} satisfies Record<EvidenceNumber, string>;

const stateWords = {
  confirmed: "confirmed",
  unconfirmed: "not confirmed",
  notClosedOut: "not closed out",
  disputed: "disputed",
} as const;

interface RowState {
  words: string;
  tone: "good" | "plain" | "waiting";
}

/** What became of a session or a comment, as its badge. */
export function rowState(row: EvidenceRow): RowState | null {
  if (row.kind !== "comment") {
    if (row.state === null) return null;
    return { words: stateWords[row.state], tone: row.state === "confirmed" ? "good" : "plain" };
  }
  if (row.mark === "learned" || row.mark === "applied") return { words: "taught", tone: "good" };
  if (row.mark === "disagree") return { words: "seen differently", tone: "plain" };
  if (row.isMarkedByAuthor) return { words: "meant to teach", tone: "plain" };
  return row.isSuggested ? { words: "may teach", tone: "waiting" } : null;
}

/** Who the other one is: by name where the lead leads them too. */
export function otherWords(row: EvidenceRow): string {
  if (row.other !== null) return row.other.name;
  if (row.kind === "comment") return "a colleague";
  if (row.kind === "group") return row.joined === 1 ? "1 person" : `${row.joined} people`;
  if (row.otherIs === "mentor") return "a mentor";
  return row.menteeNumber === null ? "a mentee" : `mentee ${row.menteeNumber}`;
}

/** All that a row says of what a session was about: its topic is the pair's own. */
export const sessionKindWords = {
  pairing: "Pairing session",
  review: "Review session",
  debugging: "Debugging session",
  career: "Career session",
} as const;

const WEEK = 7;
const DAY = 86_400_000;

/** A date without a zone, in words: `1 Jun 2026`, or `1 Jun` beside another of the same year. */
export function dateWords(date: string, locale: string, hasYear = true): string {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    ...(hasYear && { year: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${date}T12:00:00Z`));
}

/** `1 Jun – 23 Nov 2026` */
export function periodWords({ from, to }: EvidencePeriod, locale: string): string {
  return `${dateWords(from, locale, from.slice(0, 4) !== to.slice(0, 4))} – ${dateWords(to, locale)}`;
}

/** `since June` for a period that ends today, else `from June to August 2025`. */
export function spanWords(
  { from, to }: EvidencePeriod,
  { today, locale }: { today: string; locale: string },
): string {
  const month = (date: string, hasYear: boolean) =>
    new Intl.DateTimeFormat(locale, {
      month: "long",
      ...(hasYear && { year: "numeric" }),
      timeZone: "UTC",
    }).format(new Date(`${date}T12:00:00Z`));
  if (!from.endsWith("-01") || to !== today) return `in ${periodWords({ from, to, timeZone: "" }, locale)}`;
  return `since ${month(from, from.slice(0, 4) !== to.slice(0, 4))}`;
}

/** `this week`, `last week`, `3 weeks ago`: calendar weeks, which begin on Monday. */
export function weekBand(date: string, today: string): string {
  const weeks = (monday(today) - monday(date)) / (WEEK * DAY);
  if (weeks <= 0) return "this week";
  return weeks === 1 ? "last week" : `${weeks} weeks ago`;
}

function monday(date: string): number {
  const noon = Date.parse(`${date}T00:00:00Z`);
  return noon - ((new Date(noon).getUTCDay() + 6) % WEEK) * DAY;
}

/** `29.5`, `17.25`: hours as they are counted, without empty decimals. */
export function hourWords(hours: number): string {
  return String(hours);
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
