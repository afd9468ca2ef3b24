import { isAcknowledgement } from "./acknowledgement.ts";
import type { CommentKind } from "./comment-kind.ts";
import { givesReason, labelledKind } from "./comment-kind.ts";
import type { CommentParts } from "./comment-text.ts";
import { countWords, splitComment } from "./comment-text.ts";

/** The points of `edu-rules@1` (spec/reviews.md section 5), in the order in which they are shown. */
const POINTS = {
  gives_reason: 2,
  links_elsewhere: 2,
  has_code: 1,
  guiding_question: 1,
  at_least_25_words: 1,
  teaching_label: 1,
  only_acknowledges: -3,
  under_5_words: -2,
  only_nit_label: -1,
} as const;
const SUGGEST_FROM = 3;
const MANY_WORDS = 25;
const FEW_WORDS = 5;

const GUIDING =
  /\b(?:why|how|what if|what happens?|what would|what do you think|have you|did you consider|could (?:we|you|this|it)|would (?:it|this|you)|should (?:we|this|it)|is there (?:a|any)|do we|can we|does (?:this|it))\b/i;

export type EducationalReason = keyof typeof POINTS;

export interface EducationalSuggestion {
  rule: "edu-rules@1";
  score: number;
  isSuggested: boolean;
  reasons: { reason: EducationalReason; points: number }[];
}

/** Whether a comment looks like one that teaches, with every reason for and against. It only proposes: people mark. */
export function educationalSuggestion(comment: { body: string; changeUrl: string }): EducationalSuggestion {
  const holding = reasonsOf(comment);
  const reasons = Object.entries(POINTS).flatMap(([name, points]) =>
    holding.filter((reason) => reason === name).map((reason) => ({ reason, points })),
  );
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  return { rule: "edu-rules@1", score, isSuggested: score >= SUGGEST_FROM, reasons };
}

function reasonsOf({ body, changeUrl }: { body: string; changeUrl: string }): EducationalReason[] {
  const parts = splitComment(body);
  const label = labelledKind(parts.prose);
  const teaching = teachingReasons(parts, { label, changeUrl });
  const against: (EducationalReason | false)[] = [
    isAcknowledgement(body) && "only_acknowledges",
    countWords(parts.prose, FEW_WORDS) < FEW_WORDS && "under_5_words",
    label === "nitpick" && teaching.length === 0 && "only_nit_label",
  ];
  return [...teaching, ...against.filter((reason) => reason !== false)];
}

function teachingReasons(
  { prose, hasCodeBlock, links }: CommentParts,
  { label, changeUrl }: { label: CommentKind | null; changeUrl: string },
): EducationalReason[] {
  const hasReason = givesReason(prose);
  const found: (EducationalReason | false)[] = [
    hasReason && "gives_reason",
    links.some((link) => !isWithin(link, changeUrl)) && "links_elsewhere",
    hasCodeBlock && "has_code",
    asksGuidingQuestion(prose) && "guiding_question",
    countWords(prose, MANY_WORDS) === MANY_WORDS && "at_least_25_words",
    (label === "thought" || label === "note" || (label === "praise" && hasReason)) && "teaching_label",
  ];
  return found.filter((reason) => reason !== false);
}

/** A link into the change under review leads nowhere new. */
function isWithin(link: string, changeUrl: string): boolean {
  const change = changeUrl.replace(/[/#?]+$/, "").toLowerCase();
  const target = link.toLowerCase();
  return target.startsWith(change) && !/^[\w-]/.test(target.slice(change.length));
}

function asksGuidingQuestion(prose: string): boolean {
  return prose
    .split(/(?<=[.!?\n])/)
    .some((sentence) => sentence.trimEnd().endsWith("?") && GUIDING.test(sentence));
}
