import type { TurnKind } from "./check-calls.ts";

interface CheckTitleProps {
  kind: TurnKind;
  otherName: string;
}

/** A line on Home of a relationship's clock. */
export function CheckTitle({ kind, otherName }: CheckTitleProps) {
  const name = <strong>{otherName}</strong>;
  if (kind === "answerFitCheck") return <>Does it fit with {name}?</>;
  if (kind === "answerPulse") return <>How does it go with {name}?</>;
  if (kind === "breakSilence") return <>It has been quiet between you and {name}</>;
  return <>Conclude with {name}, or go on?</>;
}
