import { expect, test } from "vitest";
import { hasSameWords, listChanged } from "./changed-words.ts";

const wish = {
  capacity: 2,
  targetLevel: null,
  offers: [
    { skillId: "go", level: 4 },
    { skillId: "sql", level: 3 },
  ],
};

test("the order of keys and of skills says nothing", () => {
  const turned = { offers: wish.offers.toReversed(), targetLevel: null, capacity: 2 };
  expect(hasSameWords(wish, turned)).toBe(true);
});

test("a changed level inside a list is a change, and its field is named", () => {
  const offers = wish.offers.map((offer) => ({ ...offer, level: 5 }));
  expect(hasSameWords(wish, { ...wish, offers })).toBe(false);
  expect(listChanged(wish, { ...wish, offers, capacity: 3 })).toEqual(["capacity", "offers"]);
});

test("nothing and none are different answers", () => {
  expect(listChanged({ targetLevel: null }, { targetLevel: "ic.staff" })).toEqual(["targetLevel"]);
});
