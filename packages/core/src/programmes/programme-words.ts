import type { PlainDate } from "../instant.ts";
import { formatDay } from "../time-words/day-words.ts";
import type { ProgrammeDates } from "./programme.ts";
import type { ProgrammePhase } from "./programme-dates.ts";

interface Asked {
  phase: ProgrammePhase;
  /** As what the reader is in it; both false: not yet. */
  asMentee: boolean;
  asMentor: boolean;
  locale?: string | undefined;
}

/** What happens next in a programme and when, in mails and on pages alike. */
export function sayNext(dates: ProgrammeDates, { phase, asMentee, asMentor, locale }: Asked): string {
  const day = (date: PlainDate | null) => (date === null ? "" : sayProgrammeDay(date, locale));
  if (phase === "ended") return "It has ended. What you did together stays yours.";
  if (dates.kind === "always_open") return openNext({ asMentee, asMentor });
  if (phase === "enrolling")
    return `People put their names down until ${day(dates.enrolUntil)}. Then pairs are made; they begin on ${day(dates.startsOn)}.`;
  if (phase === "matching") return `Pairs are being made. They begin on ${day(dates.startsOn)}.`;
  if (phase === "running") return `Pairs work together until ${day(dates.endsOn)}.`;
  return `Its last day was ${day(dates.endsOn)}. Pairs may go on for as long as both like.`;
}

function openNext({ asMentee, asMentor }: Pick<Asked, "asMentee" | "asMentor">): string {
  if (asMentee && asMentor)
    return "Ask somebody who fits whenever you like; others ask you, and you say yes or no.";
  if (asMentor) return "Whoever wants your help asks you, and you say yes or no.";
  return "Ask somebody who fits whenever you like. They say yes or no.";
}

/** `Fri 4 Dec`; with the year when it is another than that of `now`. */
export function sayProgrammeDay(date: PlainDate, locale?: string, now?: string): string {
  return formatDay({ instant: `${date}T12:00:00Z`, zone: "UTC", locale, now });
}
