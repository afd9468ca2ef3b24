import type { Sentences } from "../lib/refusal-sentences.ts";

/** Saving one's hours can only meet one's own other window. */
export const hoursSentences = {
  VERSION_CONFLICT:
    "Your profile or hours were changed in another window. What you typed is still here: look at it once more, then save again.",
} satisfies Sentences<"VERSION_CONFLICT">;
