import { expect, test } from "vitest";
import { detectLanguages } from "./detect-languages.ts";

test.each([
  [
    ["en-GB", "en-US", "es"],
    ["en", "es"],
  ],
  [["pt-BR"], ["pt"]],
  [["tlh", "EN"], ["en"]],
  [[], []],
])("a browser with %o begins with %o", (tags, languages) => {
  expect(detectLanguages(tags)).toEqual(languages);
});
