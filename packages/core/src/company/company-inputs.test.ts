import { expect, test } from "vitest";
import { joinInput, setUpInput } from "./company-inputs.ts";

const whole = {
  companyName: "Acme",
  timeZone: "Europe/Madrid",
  joining: "domain",
  emailDomain: "acme.com",
  name: "Ana Ruiz",
  email: "ana@acme.com",
  password: "a long sentence",
  code: null,
};

test("a whole set-up passes", () => {
  expect(setUpInput.parse(whole)).toEqual(whole);
});

test("joining by domain names the domain's field when it is missing", () => {
  const parsed = setUpInput.safeParse({ ...whole, emailDomain: null });
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["emailDomain"]]);
});

test.each([
  ["companyName", "x".repeat(1_000_000)],
  ["name", "Ana\u0000"],
  ["name", "Ana \uD83D"],
  ["timeZone", "Mars/Olympus"],
  ["password", "short"],
])("%s refuses what does not fit, by its name", (field, value) => {
  const parsed = setUpInput.safeParse({ ...whole, [field]: value });
  expect(parsed.error?.issues[0]?.path).toEqual([field]);
});

test("half a link is no link", () => {
  const input = { token: "abc", name: "Ana", password: "a long sentence", timeZone: "UTC" };
  expect(joinInput.safeParse(input).error?.issues[0]?.path).toEqual(["token"]);
});
