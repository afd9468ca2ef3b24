import type { CommentKind } from "@belay/core/reviews/comment-kind.ts";
import type { EducationalReason } from "@belay/core/reviews/educational-suggestion.ts";
import type { RecipientMark } from "@belay/core/reviews/review-inputs.ts";
import type { Review } from "./review.ts";

export const kindWords = {
  praise: "praise",
  question: "question",
  suggestion: "suggestion",
  issue: "issue",
  nitpick: "nitpick",
  explanation: "explanation",
  thought: "thought",
  todo: "to do",
  chore: "chore",
  note: "note",
  reference: "reference",
  acknowledgement: "acknowledgement",
  other: "other",
} satisfies Record<CommentKind, string>;

export const markWords = {
  learned: "learned",
  applied: "applied",
  disagree: "sees it differently",
} satisfies Record<RecipientMark, string>;

const reasonWords = {
  gives_reason: "gives a reason",
  links_elsewhere: "links to something to read",
  has_code: "shows code",
  guiding_question: "asks a guiding question",
  at_least_25_words: "takes its time",
  teaching_label: "is labelled as a thought, note or reasoned praise",
  only_acknowledges: "only acknowledges",
  under_5_words: "has under five words",
  only_nit_label: "only picks a nit",
} satisfies Record<EducationalReason, string>;

type Suggestion = NonNullable<Review["suggestion"]>;

/** Why the rules propose a comment as one that teaches, or don't: every reason with its points. */
export function suggestionWords({ isSuggested, reasons }: Suggestion): string {
  const said = reasons.map(
    ({ reason, points }) => `${reasonWords[reason]} (${points > 0 ? "+" : "−"}${Math.abs(points)})`,
  );
  const why = said.length === 0 ? "" : `: it ${said.join(", ")}`;
  return isSuggested ? `Belay would call this teaching${why}.` : `Belay would not call this teaching${why}.`;
}

interface ReviewState {
  title: string;
  /** The state as a badge beside it; null where the title says all. */
  badge: { words: string; tone: "good" | "turn" | "waiting" | "plain" } | null;
}

interface StateFacts {
  isGiven: boolean;
  author: { name: string };
  recipient: { name: string };
  answer: { mark: RecipientMark } | null;
  kind?: string;
}

/** A comment's state from the viewer's side. */
export function reviewState({ isGiven, author, recipient, answer, kind }: StateFacts): ReviewState {
  const other = isGiven ? recipient.name : author.name;
  if (answer === null && kind === "acknowledgement") {
    return { title: isGiven ? `You acknowledged ${other}` : `${other} acknowledged you`, badge: null };
  }
  if (answer === null) {
    return isGiven
      ? { title: `You wrote to ${other}`, badge: { words: `waiting for ${other}`, tone: "waiting" } }
      : { title: `${other} wrote to you`, badge: { words: "your answer", tone: "turn" } };
  }
  if (answer.mark === "disagree") {
    return isGiven
      ? { title: `${other} sees it differently`, badge: null }
      : { title: `You see it differently than ${other}`, badge: null };
  }
  return {
    title: isGiven ? `You taught ${other}` : `${other} taught you`,
    badge: { words: markWords[answer.mark], tone: "good" },
  };
}
