/**
 * Whose move an ask is. A flash is the turn of the mentor who is asked, until it moves on; one that is stuck is the
 * turn of everybody who could help, until the first of them offers.
 */
export interface HelpInboxTurn {
  kind: "answerFlash" | "offerToPair";
  /** The next one is asked, or it closes and its asker is told. */
  otherwise: "movesOn" | "closes";
}
