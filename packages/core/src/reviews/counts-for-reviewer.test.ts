import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReviewAccount } from "./bot.ts";
import { isBot } from "./bot.ts";
import type { ReviewItem } from "./counts-for-reviewer.ts";
import { countsForReviewer } from "./counts-for-reviewer.ts";

const account = (login: string, more: Partial<ReviewAccount> = {}): ReviewAccount => ({
  id: login,
  login,
  type: "User",
  isApp: false,
  isUnbotted: false,
  ...more,
});
const item: ReviewItem = {
  isDuplicate: false,
  isDeleted: false,
  isPending: false,
  isSystem: false,
  author: account("ana"),
  changeAuthor: account("ben"),
  body: "This leaks because nobody closes it.",
};
/** From the first to be said to the last. */
const against: [string, Partial<ReviewItem>][] = [
  ["duplicate", { isDuplicate: true }],
  ["deleted", { isDeleted: true }],
  ["pending", { isPending: true }],
  ["system", { isSystem: true }],
  ["bot", { author: account("ci-bot") }],
  ["own_change", { author: account("ben") }],
  ["bot_change", { changeAuthor: account("renovate[bot]") }],
  ["empty", { body: "> only a quote\n<!-- and a template -->" }],
];

test("a comment on somebody else's change counts, with its kind", () => {
  expect(countsForReviewer(item)).toEqual({ outcome: "counted", kind: "explanation" });
  expect(countsForReviewer({ ...item, body: "LGTM" })).toEqual({
    outcome: "counted",
    kind: "acknowledgement",
  });
});

test.each(against)("%s does not count", (outcome, more) => {
  expect(countsForReviewer({ ...item, ...more }).outcome).toBe(outcome);
});

test("of several reasons the first in the order is said", () => {
  // A change cannot be both one's own and somebody else's, so these two are never combined.
  const combinable = against.filter(([outcome]) => outcome !== "own_change");
  fc.assert(
    fc.property(fc.subarray(combinable, { minLength: 1 }), (chosen) => {
      const all = Object.assign({}, item, ...chosen.map(([, more]) => more));
      expect(countsForReviewer(all).outcome).toBe(chosen[0]?.[0]);
    }),
  );
});

test.each(["dependabot[bot]", "Copilot", "coderabbitai", "OCA-git-bot", "bot-of-ana", "GolangciBot"])(
  "%s is a bot",
  (login) => {
    expect(isBot(account(login))).toBe(true);
  },
);

test.each(["talbot", "botha", "copilotte", "abbot"])("%s is a person", (login) => {
  expect(isBot(account(login))).toBe(false);
});

test("the host's word and an app make a bot, and an admin can take it back", () => {
  expect(isBot(account("ana", { type: "Bot" }))).toBe(true);
  expect(isBot(account("ana", { isApp: true }))).toBe(true);
  expect(isBot(account("ana-bot", { type: "Bot", isUnbotted: true }))).toBe(false);
  expect(isBot(account("ci-runner"), { prefixes: ["CI-"], suffixes: [], exact: [] })).toBe(true);
});
