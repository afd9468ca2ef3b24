import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import type { PairsPart } from "./session-calls.ts";

type Turn = NonNullable<PairsPart["turn"]>;

interface Told {
  turn: Turn;
  isMine: boolean;
  otherName: string;
  zone: string;
  locale: string;
  now: string;
}

/** Whose turn in one line; since when and what comes of silence in the next. */
export function sayTurn(told: Told): { title: string; detail: string } {
  const title = told.isMine ? MINE[told.turn.kind](told.otherName) : THEIRS[told.turn.kind](told.otherName);
  const since = told.turn.since === null ? null : `Since ${moment(told.turn.since, told)}.`;
  const until = `${OTHERWISE[told.turn.otherwise]} ${moment(told.turn.until, told)}.`;
  return { title, detail: [since, until].filter(Boolean).join(" ") };
}

type Words = Record<Turn["kind"], (otherName: string) => string>;

const MINE: Words = {
  answerRequest: (name) => `${name} asks for this time. Does it suit you?`,
  answerChange: (name) => `${name} proposes another time.`,
  closeOut: () => "Your turn: did it take place, and what came of it?",
  settleDispute: (name) => `You and ${name} say different things. Look again at what you said.`,
};

const THEIRS: Words = {
  answerRequest: (name) => `Waiting for ${name}`,
  answerChange: (name) => `Waiting for ${name} to answer the new time`,
  closeOut: (name) => `Waiting for ${name} to close it out`,
  settleDispute: (name) => `Waiting for ${name} to look again`,
};

const OTHERWISE = {
  expires: "Without an answer it runs out, and the time is free again, on",
  oldTimeStays: "Without an answer the old time stays. It can be answered until",
  notClosedOut: "It can be closed out until",
  logNotCounted: "Without a word it counts for neither of you. It can be said until",
  staysDisputed: "It can be corrected until",
} satisfies Record<Turn["otherwise"], string>;

function moment(instant: string, { zone, locale, now }: Told): string {
  const day = formatDay({ instant, zone, now, locale });
  return `${day}, ${formatClock(instant, zone)} ${zoneAbbreviation(instant, zone)}`;
}
