/**
 * What the addresses of single pages say after the question mark. Anybody may have written them: what doesn't fit is as
 * if it were not there.
 */
export const readSignInSearch = ({ next }: { next?: unknown }): { next?: string } =>
  typeof next === "string" ? { next } : {};

export const readLogSearch = ({ with: withId }: { with?: unknown }): { with?: string } =>
  typeof withId === "string" ? { with: withId } : {};

export const readReviewsSearch = ({
  show,
}: {
  show?: unknown;
}): { show?: "given" | "received" | "unanswered" } =>
  show === "given" || show === "received" || show === "unanswered" ? { show } : {};

export const readWelcomeSearch = ({ step }: { step?: unknown }): { step?: 1 | 2 | 3 } =>
  step === 1 || step === 2 || step === 3 ? { step } : {};

export const readLadderSearch = ({ level }: { level?: unknown }): { level?: string } =>
  typeof level === "string" ? { level } : {};

export const readMailSearch = ({ mail }: { mail?: unknown }): { mail?: string } =>
  typeof mail === "string" ? { mail } : {};
