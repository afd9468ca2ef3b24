import type { CommentText } from "./comment-text.ts";
import { COMMENTS_ON_DESIGN } from "./comments-on-design.ts";
import { COMMENTS_ON_SAFETY } from "./comments-on-safety.ts";
import { COMMENTS_ON_TESTS } from "./comments-on-tests.ts";

/** In an order in which neighbours are about different things. */
export const COMMENT_TEXTS: readonly CommentText[] = weave([
  COMMENTS_ON_SAFETY,
  COMMENTS_ON_TESTS,
  COMMENTS_ON_DESIGN,
]);

function weave(lists: readonly (readonly CommentText[])[]): CommentText[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

/** What reviewers write who have nothing to teach this time. */
export const NODS = ["LGTM 👍", "Looks good to me, thanks!", "👍", "Ship it", "Approved, nice work"];

/** What somebody adds who disagrees. */
export const OBJECTIONS = [
  "We tried that in the spring and the second index cost more than it saved. The numbers are in the ticket.",
  "The form has to work without scripts as well, so the button alone isn’t enough here.",
  "I see the point, but this file is generated: the change belongs into the template.",
  "The limit comes from the bank and is checked there; checking it twice gave us two different answers.",
];

/** What somebody adds who learned something, or did it. */
export const THANKS = [
  "",
  "I had never thought of the answer getting lost and not the question.",
  "Tried it in the next change and it was half the code.",
  "",
  "This explains last week’s flaky build, too.",
  "Read the page twice; the second paragraph was the one that I needed.",
  "",
];

export interface Repository {
  name: string;
  changes: readonly string[];
}

// biome-ignore format: one repository a line
export const REPOSITORIES: Readonly<Record<string, Repository>> = {
  payments: { name: "payments-api", changes: ["Retry a charge that timed out", "Settle refunds at night", "Read the bank’s holidays", "Split the ledger export", "Show why a card was refused", "Move payout limits to the contract"] },
  search: { name: "search", changes: ["Rank by freshness", "Page results by key", "Rebuild the index without a pause", "Suggest while typing", "Drop the old synonyms", "Count what nobody clicks"] },
  platform: { name: "platform", changes: ["Rotate secrets without a restart", "Drain a node before it goes", "One log format for all", "Alert on the queue’s age", "Cache builds by content", "Lease jobs in the database"] },
  mobile: { name: "app", changes: ["Start without the network", "Remember the scroll position", "Larger type in the cart", "Upload photos in the background", "Crash reports with the last screen", "Replace the date picker"] },
  office: { name: "handbook", changes: ["What a tech lead decides", "On-call, once more", "How we propose a design", "Interviews in pairs"] },
};
