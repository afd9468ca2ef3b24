/** The refusals every feature's verbs may answer with. */
export type CommonRefusal =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "VERSION_CONFLICT"
  | "IDEMPOTENCY_MISMATCH"
  | "EXPIRED";

/** A feature's own sentences: every code of the verb that is not common; a common one may be said better. */
export type Sentences<Code extends string> = Readonly<Record<Exclude<Code, CommonRefusal>, string>> &
  Readonly<Partial<Record<CommonRefusal, string>>>;

const commonSentences = {
  NOT_FOUND: "This is not here any more, or not yours to see.",
  FORBIDDEN: "You can see this, but it is for somebody else to change.",
  VERSION_CONFLICT: "Somebody changed this since you opened it. Look at how it is now, then try again.",
  IDEMPOTENCY_MISMATCH: "This was already sent with other words. Close this and start again.",
  EXPIRED: "The time for this is over.",
} satisfies Record<CommonRefusal, string>;

/**
 * The sentence for a refusal, from the feature's sentences or the common ones.
 * A code of a newer server than this tab gets a sentence too.
 */
export function sentence<Code extends string>(refused: { code: Code }, sentences: Sentences<Code>): string {
  const all: Readonly<Record<string, string>> = { ...commonSentences, ...sentences };
  return all[refused.code] ?? "This could not be done. Load the page again, then try once more.";
}
