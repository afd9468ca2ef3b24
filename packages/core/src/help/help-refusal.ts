/**
 * What the rule of an ask can say no with. TAKEN: somebody else was faster. MOVED_ON: it is another mentor's turn.
 * ENDED: it was stopped, solved, or its time ran out.
 */
export type HelpActionRefusal = "NOT_FOUND" | "FORBIDDEN" | "TAKEN" | "MOVED_ON" | "ENDED" | "TOO_EARLY";

/** What asking can say no with. */
export type HelpAskRefusal =
  | "UNKNOWN_SKILL"
  | "NOTHING_ABOVE"
  | "NOBODY_HAS_ROOM"
  | "ALREADY_ASKED"
  | "INACTIVE";
