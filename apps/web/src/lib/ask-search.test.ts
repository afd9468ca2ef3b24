import { expect, test } from "vitest";
import { readAskSearch } from "./ask-search.ts";

test("an address opens one of the two dialogs, with a skill or without", () => {
  expect(readAskSearch({ ask: "flash", askFor: "system_design" })).toEqual({
    ask: "flash",
    askFor: "system_design",
  });
  expect(readAskSearch({ ask: "stuck", to: 3 })).toEqual({ ask: "stuck" });
});

test("what doesn't fit is as if it were not there", () => {
  expect(readAskSearch({ ask: "group", askFor: "go" })).toEqual({});
  expect(readAskSearch({ askFor: "go" })).toEqual({});
  expect(readAskSearch({ ask: "stuck", askFor: "<b>" })).toEqual({ ask: "stuck" });
});
