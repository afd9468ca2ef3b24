import type { Sentences } from "../lib/refusal-sentences.ts";
import type { QuestionCode, SilenceCode } from "./check-calls.ts";

export const questionSentences = {
  ALREADY_ANSWERED:
    "You answered this already, perhaps in another window. What you said is on the mentorship's page.",
  RHYTHM_MISSING: "Say how often suits you, too.",
  EXPIRED: "This question has gone away. The next one comes in its time.",
} satisfies Sentences<QuestionCode>;

export const silenceSentences = {
  NOT_SILENT: "Something happened between you two meanwhile, so there is nothing to answer any more.",
} satisfies Sentences<SilenceCode>;
