import type { SessionKind } from "../sessions/session-inputs.ts";

/** The points that a session of each kind begins with where the pair asks for them; theirs to change. */
export const AGENDA_TEMPLATES = {
  pairing: [
    "What we want to have at the end",
    "Write the failing test first",
    "Switch who drives half-way",
    "What we leave for next time",
  ],
  review: [
    "What the change is for",
    "Read it together, the author explains",
    "The comments that matter most",
    "What to look for in the next one",
  ],
  debugging: [
    "What we see, and what we expected",
    "The smallest way to see it again",
    "Guesses, the cheapest to check first",
    "What would have told us sooner",
  ],
  career: [
    "How the last weeks went",
    "One expectation of the next level, with an example",
    "Work that would show it",
    "Who else could help",
  ],
} as const satisfies Record<SessionKind, readonly string[]>;
