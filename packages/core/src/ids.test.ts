import { expect, test } from "vitest";
import * as ids from "./ids.ts";

const ID = "01a20a13-6022-7172-b7d3-d8037d945b8f";
const kinds = Object.entries(ids);

test.each(kinds)("%s has one spelling, whatever was sent", (_name, id) => {
  expect(id.parse(ID.toUpperCase())).toBe(ID);
});

test.each(kinds)("%s is nothing but a UUID", (_name, id) => {
  for (const input of ["", "x", `${ID} `, `{${ID}}`, ID.replaceAll("-", ""), `${ID}\0`, 7, null, undefined]) {
    expect(id.safeParse(input).success).toBe(false);
  }
});
