import { educationalSuggestion } from "@belay/core/reviews/educational-suggestion.ts";
import { expect, test } from "vitest";
import { reviewState, suggestionWords } from "./review-words.ts";

const ana = { id: "1", name: "Ana" };
const ben = { id: "2", name: "Ben" };
const answered = (mark: "learned" | "applied" | "disagree") => ({
  mark,
  note: "",
  appliedUrl: null,
  answeredAt: "2026-11-23T09:00:00Z",
  version: 1,
});
const state = (isGiven: boolean, answer: ReturnType<typeof answered> | null) => {
  const { title, badge } = reviewState({
    isGiven,
    author: isGiven ? ana : ben,
    recipient: isGiven ? ben : ana,
    answer,
  });
  return badge ? `${title} · ${badge.words}` : title;
};

test("a comment's state is said from the viewer's side", () => {
  expect(state(true, null)).toBe("You wrote to Ben · waiting for Ben");
  expect(state(false, null)).toBe("Ben wrote to you · your answer");
  expect(state(true, answered("learned"))).toBe("You taught Ben · learned");
  expect(state(false, answered("applied"))).toBe("Ben taught you · applied");
  expect(state(true, answered("disagree"))).toBe("Ben sees it differently");
});

test("a suggestion says every reason with its points", () => {
  const of = (body: string) =>
    suggestionWords(educationalSuggestion({ body, changeUrl: "https://git.example.com/1" }));
  expect(of("Close it, because the handle leaks: https://docs.example.com/handles")).toBe(
    "Belay would call this teaching: it gives a reason (+2), links to something to read (+2).",
  );
  expect(of("LGTM")).toBe(
    "Belay would not call this teaching: it only acknowledges (−3), has under five words (−2).",
  );
  expect(of("Rename this to what it holds now")).toBe("Belay would not call this teaching.");
});
