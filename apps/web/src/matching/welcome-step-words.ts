export const STEP_NAMES = ["You", "What you want", "When you are free"] as const;

export type WelcomeStep = 1 | 2 | 3;

/** The step that an address names, else the one that was reached. */
export function readStep(value: unknown): WelcomeStep | undefined {
  return value === 1 || value === 2 || value === 3 ? value : undefined;
}

/** The heading of each step, and what is done with the answers. */
export const stepWords: Readonly<Record<WelcomeStep, { title: string; sub: string }>> = {
  1: {
    title: "Who are you?",
    sub: "Three short steps. What you say is used on the next screens, nothing else is asked.",
  },
  2: {
    title: "What would you like?",
    sub: "You can be mentee in one skill and mentor in another, and change it any day.",
  },
  3: {
    title: "When are you usually free?",
    sub: "Paint the hours you would give to sessions. Colleagues see free times, never this grid. You can change it any day.",
  },
};
