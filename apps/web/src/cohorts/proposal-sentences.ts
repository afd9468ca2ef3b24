import type { Sentences } from "../lib/refusal-sentences.ts";
import type { CodeOf, Cohorts } from "./cohort-calls.ts";

export const proposalSentences = {
  NOT_FOUND: "This proposal is not there any more.",
  FORBIDDEN: "Only the two of you answer this.",
  INVALID_TRANSITION: "This was answered already. Load the page again to see how it stands.",
  EXPIRED: "The time to answer is over. Whoever runs the programme may propose somebody else.",
  TOO_EARLY: "It is too early for that. Load the page again.",
  ALREADY_ANSWERED: "You have said so already. The other side still has to answer.",
  VERSION_CONFLICT: "Something changed meanwhile. Look again, then answer.",
  NO_CAPACITY:
    "Every place of this mentor is taken now. Whoever runs the programme sees it and can propose somebody else.",
  ALREADY_PAIRED: "You two are paired already. You find it under Mentorships.",
  INACTIVE: "The other side is not here any more. Whoever runs the programme can propose somebody else.",
  OWN_MANAGER:
    "The mentor leads the mentee by now, so they cannot be paired. Whoever runs the programme can propose somebody else.",
} satisfies Sentences<CodeOf<Cohorts["answerProposal"]>>;
