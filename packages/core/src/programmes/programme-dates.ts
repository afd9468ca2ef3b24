import type { PlainDate } from "../instant.ts";
import type { Joining, ProgrammeDates } from "./programme.ts";

export interface DatesProblem {
  field: "enrolUntil" | "startsOn" | "endsOn";
  message: string;
}

/** What is wrong with the dates of a programme, at the field to change; null when they fit. Dates sort as texts. */
export function datesProblem({ kind, enrolUntil, startsOn, endsOn }: ProgrammeDates): DatesProblem | null {
  if (kind === "always_open") {
    const given = enrolUntil ?? startsOn ?? endsOn;
    return given === null
      ? null
      : { field: "endsOn", message: "A programme that is always open has no dates. Take them away." };
  }
  if (enrolUntil === null)
    return { field: "enrolUntil", message: "Say until when people can put their names down." };
  if (startsOn === null) return { field: "startsOn", message: "Say when the pairs begin." };
  if (endsOn === null) return { field: "endsOn", message: "Say when it ends." };
  if (enrolUntil > startsOn)
    return { field: "enrolUntil", message: "Putting names down has to end by the day the pairs begin." };
  if (startsOn >= endsOn) return { field: "endsOn", message: "The last day has to be after the first." };
  return null;
}

/**
 * Where a programme stands on a day of the company's calendar: people put their names down, pairs are made, they work
 * together, its last day is over, or somebody ended it. One that is always open is only running or ended.
 */
export type ProgrammePhase = "enrolling" | "matching" | "running" | "over" | "ended";

type Standing = ProgrammeDates & { readonly endedAt: string | null };

export function programmePhase({ endedAt, ...dates }: Standing, today: PlainDate): ProgrammePhase {
  if (endedAt !== null) return "ended";
  const { enrolUntil, startsOn, endsOn } = dates;
  if (enrolUntil === null || startsOn === null || endsOn === null) return "running";
  if (today > endsOn) return "over";
  if (today >= startsOn) return "running";
  return today > enrolUntil ? "matching" : "enrolling";
}

export type JoinRefusal = "PROGRAMME_ENDED" | "ENROLMENT_CLOSED" | "NOT_OPEN_TO_JOIN";

/** Why somebody can't put their own name down today; null when they can. Whom an admin adds is not asked. */
export function joinRefusal(
  programme: Standing & { readonly joining: Joining },
  { today, hasLink }: { today: PlainDate; hasLink: boolean },
): JoinRefusal | null {
  const phase = programmePhase(programme, today);
  if (phase === "ended" || phase === "over") return "PROGRAMME_ENDED";
  if (programme.joining === "invited" || (programme.joining === "link" && !hasLink))
    return "NOT_OPEN_TO_JOIN";
  if (programme.enrolUntil !== null && today > programme.enrolUntil) return "ENROLMENT_CLOSED";
  return null;
}
