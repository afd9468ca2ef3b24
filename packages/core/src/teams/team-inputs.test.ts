import { expect, test } from "vitest";
import { addTeamInput, changeTeamInput, nameTeamLeadInput } from "./team-inputs.ts";

const ID = "0190b3a2-0000-7000-8000-000000000001";

test("a team's organisation may be empty, its name may not", () => {
  expect(addTeamInput.parse({ name: " Payments ", org: "" })).toEqual({ name: "Payments", org: "" });
  const read = addTeamInput.safeParse({ name: "", org: "Pay\nments" });
  expect(read.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
    ["name", "The team's name must not be empty."],
    ["org", "The organisation must be one line."],
  ]);
});

test("a change names the version it saw, and a lead begins on a day that exists", () => {
  const change = { teamId: ID, name: "Payments", org: "Money" };
  expect(changeTeamInput.safeParse({ ...change, version: 2 }).success).toBe(true);
  expect(changeTeamInput.safeParse(change).error?.issues.map(({ message }) => message)).toEqual([
    "Load the page again: its version is missing.",
  ]);
  const hand = { teamId: ID, personId: ID, fromDate: "2026-02-29" };
  expect(nameTeamLeadInput.safeParse(hand).error?.issues.map(({ message }) => message)).toEqual([
    "Choose a date, such as 2026-03-01.",
  ]);
});
