/** How a session may have gone, in one word. */
export const ENDINGS = [
  "held",
  "heldByMentor",
  "heldByMentee",
  "silent",
  "menteeAbsent",
  "mentorAbsent",
  /** The mentor noted an absence, and took it back: it had been another room. */
  "absenceCorrected",
  "disputed",
  "moved",
  "movedByProposal",
  "cancelledEarly",
  "cancelledLate",
  "declined",
  "expired",
  "withdrawn",
] as const;
export type Ending = (typeof ENDINGS)[number];

/** Of twenty sessions without a story of their own. */
export const USUAL_ENDINGS: readonly Ending[] = [
  ...Array.from({ length: 11 }, (): Ending => "held"),
  "heldByMentor",
  "heldByMentor",
  "heldByMentee",
  "silent",
  "silent",
  "moved",
  "movedByProposal",
  "cancelledEarly",
  "menteeAbsent",
];
