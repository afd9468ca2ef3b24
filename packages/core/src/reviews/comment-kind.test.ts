import { expect, test } from "vitest";
import { isAcknowledgement } from "./acknowledgement.ts";
import { detectKind } from "./comment-kind.ts";

test.each([
  "LGTM",
  "LGTM.",
  "lgtm, thanks!",
  "👍 ",
  "👍🏽",
  ":+1:",
  "QA+1",
  "+1",
  "Looks good to me",
  "Looks great, nice work 🎉",
  "@ana thank you!",
  "> please rename\n\nDone",
  "/lgtm",
])("%j only acknowledges", (body) => {
  expect(isAcknowledgement(body)).toBe(true);
  expect(detectKind(body)).toBe("acknowledgement");
});

test.each([
  "LGTM, but rename the variable",
  "Looks good to me except for the lock",
  "👎",
  "LGTM?",
  "Nice work",
  "Done in a way that leaks the handle",
  "> LGTM",
  "",
  "Not approved",
  "@ana",
])("%j says more, or nothing", (body) => {
  expect(isAcknowledgement(body)).toBe(false);
});

test.each([
  ["nit: trailing space", "nitpick"],
  ["**suggestion (non-blocking):** use a map", "suggestion"],
  ["_todo_: add a test", "todo"],
  ["thought: this could be a rule", "thought"],
  ["```suggestion\nconst a = 1;\n```", "suggestion"],
  ["What happens when the list is empty?", "question"],
  ["Great catch, I had missed that", "praise"],
  ["This leaks because nobody closes it", "explanation"],
  ["Consider a set here", "suggestion"],
  ["https://example.org/guide", "reference"],
  ["True, forget about that", "other"],
  ["noted: this is no label", "other"],
] as const)("%j is a %s", (body, kind) => {
  expect(detectKind(body)).toBe(kind);
});

test("a comment made to be slow is read at once", () => {
  for (const body of [
    "lgtm ".repeat(13_000),
    "<!--".repeat(16_000),
    "(".repeat(65_000),
    "a:".repeat(32_000),
  ]) {
    expect(detectKind(body)).toBe("other");
  }
});
