import type { SilenceSubject, TurnKind } from "./check-calls.ts";

interface QuestionTurn {
  kind: TurnKind;
  until: string | null;
}

interface Said {
  /** `Since Tue 3 Nov` */
  since: string;
  moment: (instant: string) => string;
}

/** Who sees the answer, since when it waits, and that it goes away by itself. */
export function questionDetail({ kind, until }: QuestionTurn, { since, moment }: Said): string {
  const what =
    kind === "answerFitCheck" ? "One question, and only you see the answer" : "Two questions, half a minute";
  return [what, since, until === null ? "" : `goes away ${moment(until)}`].filter(Boolean).join(" · ");
}

interface SilenceTurn {
  kind: TurnKind;
  until: string | null;
  otherwise: string;
  subject: SilenceSubject;
}

/** Since when it is quiet, and what comes next, told before it comes. */
export function silenceDetail(
  { kind, until, otherwise, subject }: SilenceTurn,
  day: (instant: string) => string,
): string {
  const quiet = `Nothing booked or said since ${day(subject.quietSince)}`;
  if (kind === "concludeOrGoOn") return `${quiet} · nothing happens by itself`;
  if (until === null) return quiet;
  return otherwise === "leadsLearn"
    ? `${quiet} · from ${day(until)} your leads see that it is quiet, and nothing else`
    : `${quiet} · your leads see that · from ${day(until)} you may conclude it or go on`;
}
