import type { MemberRefusal } from "@belay/core/programmes/member-inputs.ts";
import type { ProgrammeRefusal } from "@belay/core/programmes/programme-inputs.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";

const programmeSentences = {
  NOT_FOUND: "This programme is not here any more, or not yours to run. Look at the list of programmes.",
  VERSION_CONFLICT:
    "Somebody changed this programme since you opened it. What you typed is still here; load the page again to see theirs.",
  WEIGHTS_INVALID: "Weights that are all 0 leave nothing to score by. Raise at least one.",
  PROGRAMME_ENDED: "This programme has ended, so nothing in it changes any more. Start another one.",
  KIND_FIXED: "A programme stays always open, or a cohort. Make another one for the other kind.",
} satisfies Sentences<ProgrammeRefusal>;

const memberSentences = {
  PROGRAMME_ENDED: "This programme has ended. Nobody joins it any more; ask who runs it about the next one.",
  PERSON_GONE: "Their account is closed. Choose somebody else.",
  ALREADY_IN: "You are in it already. What comes next stands on your profile.",
  NOT_IN: "They are not in it any more. Look at the list as it is now.",
  SKILL_UNKNOWN: "The company's catalogue does not have one of these skills any more. Choose others.",
  ENROLMENT_CLOSED: "The last day to put your name down has passed. Ask who runs it to add you.",
  NOT_OPEN_TO_JOIN: "This programme is not open to join by oneself. Ask who runs it to add you.",
  LINK_NOT_VALID: "This link was renewed or switched off. Ask who gave it to you for the new one.",
  NOTHING_TO_ADD: "No line of the file adds or changes anybody. Correct it and look again.",
  CSV_CHANGED: "Something changed since you looked, so nothing was added. Here is how it would be now.",
} satisfies Sentences<MemberRefusal>;

export const sayProgrammeRefusal = (refused: { code: ProgrammeRefusal }) =>
  sentence(refused, programmeSentences);
export const sayMemberRefusal = (refused: { code: MemberRefusal }) => sentence(refused, memberSentences);
export const sayAdminRefusal = (refused: { code: "NOT_FOUND" | "PERSON_GONE" }) =>
  sentence(refused, { PERSON_GONE: memberSentences.PERSON_GONE });
