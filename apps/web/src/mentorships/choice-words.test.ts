import { expect, test } from "vitest";
import { askInTurn, lineWords, moveChoice, readersWords, skippedWords } from "./choice-words.ts";

test("those who are asked in turn are named in their order", () => {
  expect(askInTurn(["Ana Ruiz"])).toBe("Ask Ana");
  expect(askInTurn(["Ana Ruiz", "Ben Okafor", "Chen Li"])).toBe("Ask Ana, then Ben, then Chen");
});

test("where one stands in line is said with how many stand there", () => {
  expect(lineWords({ position: 2, waiting: 3 })).toBe("2nd of 3 in line");
  expect(lineWords({ position: 1, waiting: 1 })).toBe("You are next in line");
});

test("who reads the words is said, also of those who may come later", () => {
  expect(readersWords("Ana", [])).toBe("Only Ana reads this");
  expect(readersWords("Ana", [{ name: "Ben Okafor" }, { name: "Chen Li" }])).toBe(
    "Ana reads this, and Ben or Chen if it comes to them",
  );
});

test("who was passed over is told with the reason, a closed door in the same words as ever", () => {
  expect(skippedWords({ mentorName: "Ben Okafor", skippedFor: "INACTIVE" })).toBe(
    "Ben was passed over: not open to new requests",
  );
  expect(skippedWords({ mentorName: "Ben Okafor", skippedFor: null })).toBe(null);
});

test("a choice moves by one, and not over the ends", () => {
  const list = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const ids = (moved: readonly { id: string }[]) => moved.map(({ id }) => id).join("");
  expect(ids(moveChoice(list, "c", -1))).toBe("acb");
  expect(ids(moveChoice(list, "a", 1))).toBe("bac");
  expect(ids(moveChoice(list, "a", -1))).toBe("abc");
});
