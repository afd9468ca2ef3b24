import type { Sentences } from "../lib/refusal-sentences.ts";
import type { CodeOf, Cohorts } from "./cohort-calls.ts";

export const runSentences = {
  NOT_FOUND: "There is no such run any more. Load the page again.",
  VERSION_CONFLICT: "Somebody changed this run meanwhile. Look at how it is now, then try again.",
  RUN_NOT_UNDER_WAY: "This run is over already. Load the page again to see how it ended.",
  RUN_NOT_EDITABLE: "This run is no draft any more. Start another run to change the plan.",
  RUN_NOT_PUBLISHED: "This run is not published any more. Load the page again.",
  RUN_NOT_DISCARDED: "This run has no plan to bring back. Start another run.",
  ALREADY_TOLD:
    "The notices have gone out, so this can't be taken back unseen. End single pairs on their pages.",
  TOO_EARLY: "The time for second thoughts is not over. Wait for it, or tell everybody now.",
  PROGRAMME_ENDED: "This programme has ended, so it makes no more pairs. Start another programme.",
  NO_MENTEES: "Nobody in this programme wants a mentor yet. Enrol mentees first.",
  NO_MENTORS: "Nobody in this programme offers to mentor yet. Enrol mentors first.",
  NOBODY_LEFT: "Everybody who wants a mentor here has one, or is asked about one. There is nothing to match.",
  LOCK_ABOVE_CAPACITY:
    "More people are locked to a mentor than there are places. Take a lock away, or add a place.",
  LOCKED_AND_BLOCKED: "A pair is locked that somebody declined or that is kept apart. Take the lock away.",
  LOCK_REFUSED:
    "A locked pair is refused by a rule of the programme. Take the lock away, or change the rule.",
  LOCKED_TWICE: "Somebody is locked to two mentors. Take one of the locks away.",
  NOT_IN_RUN: "They were not in the programme when this run was solved. Start another run.",
  PAIR_REFUSED: "The programme's rules refuse this pair.",
  NOTHING_CHANGES: "It is so already.",
  NOTHING_TO_UNDO: "Nothing was changed by hand that could be undone.",
  NO_PAIRS: "No pair is left to publish. Start another run.",
  OTHER_RUN_WAITS:
    "Another run of this programme is published and waits for its notices. Take that one back, or wait.",
  PAIRS_CHANGED:
    "Some pairs can't be made any more. Leave them out and publish the rest, or start another run.",
  IDEMPOTENCY_MISMATCH: "This was already sent with other settings. Close this and start again.",
} satisfies Sentences<
  | CodeOf<Cohorts["start"]>
  | CodeOf<Cohorts["cancel"]>
  | CodeOf<Cohorts["edit"]>
  | CodeOf<Cohorts["publish"]>
  | CodeOf<Cohorts["undoPublish"]>
  | CodeOf<Cohorts["replay"]>
>;
