/** What moves people forward, whatever their track. Every expectation of a ladder belongs to one. */
export const HABIT_IDS = [
  "legible_work",
  "owns_blockers",
  "mentors",
  "cross_team",
  "communication",
  "documents_work",
  "seeks_feedback",
] as const;

export type HabitId = (typeof HABIT_IDS)[number];

export interface Habit {
  readonly id: HabitId;
  readonly name: string;
  /** The kinds of evidence that show it. */
  readonly evidenceKinds: readonly string[];
  /** What the product asks for, so that the evidence is written while it is fresh. */
  readonly prompt: string;
}

const DESCRIPTIONS: Record<HabitId, Omit<Habit, "id">> = {
  legible_work: {
    name: "Legible work",
    evidenceKinds: ["launch_note", "design_tradeoff", "tailored_update"],
    prompt: "What did you build, why did it matter, and what is one thing you would do differently?",
  },
  owns_blockers: {
    name: "Removes blockers",
    evidenceKinds: ["blocker_removed"],
    prompt: "What was in the way, what is it like now, and who can move again?",
  },
  mentors: {
    name: "Mentors",
    evidenceKinds: ["pairing_session", "mentoring_session", "review_comment"],
    prompt: "Who is stuck right now? Offer to pair; help without a formal match counts too.",
  },
  cross_team: {
    name: "Cross-team work",
    evidenceKinds: ["library_contribution", "shared_pattern", "tooling_standard"],
    prompt: "Which team has it easier because of this?",
  },
  communication: {
    name: "Communication",
    evidenceKinds: ["proposal", "thread_clarified", "retro_led", "talk"],
    prompt: "Where can people read or watch it?",
  },
  documents_work: {
    name: "Writes down work",
    evidenceKinds: ["shipped", "problem_solved", "made_others_effective"],
    prompt: "One line: what did you ship, solve, or make easier for others this week?",
  },
  seeks_feedback: {
    name: "Seeks feedback",
    evidenceKinds: ["feedback_request", "feedback_received"],
    prompt:
      "Ask what it would take to be considered for the next level, what to own that you don't own yet, and what already looks next-level.",
  },
};

export const HABITS: readonly Habit[] = HABIT_IDS.map((id) => ({ id, ...DESCRIPTIONS[id] }));

/** Besides the seven: tension defused, a spec rescued, somebody re-engaged. Seen by few, names optional. */
export const RESTRICTED_EVIDENCE_KIND = "people_leadership";

export function isHabitId(value: string): value is HabitId {
  return HABIT_IDS.some((id) => id === value);
}

export function habitName(id: HabitId): string {
  return DESCRIPTIONS[id].name;
}
