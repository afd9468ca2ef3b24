/** What the clocks of a relationship ask of one of the two. */
export interface CheckTurn {
  kind: "answerFitCheck" | "answerPulse" | "breakSilence" | "concludeOrGoOn";
  /** A question goes away unanswered; of a silence the leads learn; an end is offered; or it stays as it is. */
  otherwise: "goesAway" | "leadsLearn" | "endIsOffered" | "staysOpen";
}
