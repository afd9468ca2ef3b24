import * as z from "zod/mini";
import { isAcknowledgement } from "./acknowledgement.ts";
import type { CommentParts } from "./comment-text.ts";
import { countWords, splitComment } from "./comment-text.ts";

export const commentKind = z.enum(
  [
    "praise",
    "question",
    "suggestion",
    "issue",
    "nitpick",
    "explanation",
    "thought",
    "todo",
    "chore",
    "note",
    "reference",
    "acknowledgement",
    "other",
  ],
  "Choose a kind from the list.",
);
export type CommentKind = z.infer<typeof commentKind>;

// Conventional Comments: a label, perhaps decorated, and a colon: `**suggestion (non-blocking):** …`
const LABEL =
  /^[*_`[]{0,3}(praise|nit|nitpick|suggestion|issue|todo|question|thought|chore|note|typo|polish)[*_`\]]{0,3}\s?(?:\([^()\n]{0,60}\))?[*_`]{0,3}:/i;
const LABEL_KINDS: Readonly<Record<string, CommentKind>> = {
  nit: "nitpick",
  typo: "nitpick",
  polish: "suggestion",
};
const REASON =
  /\b(?:because|since|so that|otherwise|in order to|the reason|due to|to avoid|avoids|prevents?|this means|that means|which means|leads? to|as a result|that way|this way|causes?|ensures?)\b/i;
const PRAISE =
  /^(?:nice|great|love|lovely|good (?:catch|idea|point|find|job|work)|well done|awesome|excellent|beautiful|elegant)\b/i;
const SUGGESTING =
  /\b(?:consider|how about|could|should|might|maybe|perhaps|instead|suggest|recommend|prefer|better to|would be)\b/i;
const FEW_WORDS = 8;

/** The kind that a Conventional Comments label names; null without one. */
export function labelledKind(prose: string): CommentKind | null {
  const label = LABEL.exec(prose)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  const named = commentKind.safeParse(label);
  return LABEL_KINDS[label] ?? (named.success ? named.data : null);
}

/** Whether the comment says why. */
export function givesReason(prose: string): boolean {
  return REASON.test(prose);
}

/** The kind a comment seems to be: by its label, else by rules; the author may change it. */
export function detectKind(body: string): CommentKind {
  const parts = splitComment(body);
  return (
    labelledKind(parts.prose) ?? (isAcknowledgement(body) ? "acknowledgement" : kindByRules(body, parts))
  );
}

function kindByRules(body: string, { prose, links }: CommentParts): CommentKind {
  if (/^\s{0,3}```suggestion\b/m.test(body)) return "suggestion";
  if (prose.endsWith("?")) return "question";
  if (PRAISE.test(prose)) return "praise";
  if (givesReason(prose)) return "explanation";
  if (SUGGESTING.test(prose)) return "suggestion";
  return links.length > 0 && countWords(prose, FEW_WORDS) < FEW_WORDS ? "reference" : "other";
}
