import fc from "fast-check";
import { expect, test } from "vitest";
import { educationalSuggestion } from "./educational-suggestion.ts";

const changeUrl = "https://git.example.com/app/pull/12";
const suggest = (body: string) => educationalSuggestion({ body, changeUrl });
const reasonsFor = (body: string) => suggest(body).reasons.map(({ reason }) => reason);

test("a reason and a link elsewhere are enough to propose it", () => {
  expect(suggest("Close it here, because the pool is small: https://docs.example.org/pools")).toEqual({
    rule: "edu-rules@1",
    score: 4,
    isSuggested: true,
    reasons: [
      { reason: "gives_reason", points: 2 },
      { reason: "links_elsewhere", points: 2 },
    ],
  });
});

test("a link into the same change leads nowhere new", () => {
  expect(reasonsFor(`As I said over there, please look at ${changeUrl}#discussion_r1`)).toEqual([]);
  expect(reasonsFor(`As we did before, please look at ${changeUrl}3/files`)).toEqual(["links_elsewhere"]);
});

test.each([
  ["Use a set so that each lookup is cheap:\n```ts\nnew Set()\n```", ["gives_reason", "has_code"]],
  ["What happens when two people press it at once?", ["guiding_question"]],
  ["thought: we may want one rule for both", ["teaching_label"]],
  ["praise: lovely, this avoids a second query", ["gives_reason", "teaching_label"]],
  ["praise: lovely work on all of it", []],
  [`${"word ".repeat(25)}`, ["at_least_25_words"]],
  [`${"word ".repeat(24)}`, []],
  ["LGTM", ["only_acknowledges", "under_5_words"]],
  ["Rename this", ["under_5_words"]],
  ["nit: there is one space too many", ["only_nit_label"]],
  ["nit: drop it, because it is never read", ["gives_reason"]],
] as const)("%j is judged by %j", (body, reasons) => {
  expect(reasonsFor(body)).toEqual(reasons);
});

test("the score is the sum of the reasons that are shown, and proposes from 3 on", () => {
  const piece = fc.constantFrom(
    "because ",
    "https://a.example/x ",
    "\n```\nx\n```\n",
    "why so? ",
    "word ".repeat(25),
    "LGTM ",
    "nit: ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const { score, isSuggested, reasons } = suggest(pieces.join(""));
      expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
      expect(isSuggested).toBe(score >= 3);
      expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(reasons.length);
    }),
  );
});
