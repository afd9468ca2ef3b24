import { expect, test } from "vitest";
import { sentence } from "./refusal-sentences.ts";

type Refusal = "SLOT_TAKEN" | "EXPIRED" | "NOT_FOUND";
const sentences = {
  SLOT_TAKEN: "Somebody just took that time.",
  EXPIRED: "Ana had until Friday to answer.",
};
const say = (code: Refusal) => sentence({ code }, sentences);

test("a feature's own code gets the feature's sentence", () => {
  expect(say("SLOT_TAKEN")).toBe("Somebody just took that time.");
});

test("a common code gets the common sentence, unless the feature says it better", () => {
  expect(say("NOT_FOUND")).toBe("This is not here any more, or not yours to see.");
  expect(say("EXPIRED")).toBe("Ana had until Friday to answer.");
});

test("a code that this tab is too old to know gets a sentence too", () => {
  const newer: { code: string } = { code: "NEVER_HEARD_OF" };
  expect(sentence(newer, {})).toBe("This could not be done. Load the page again, then try once more.");
});
