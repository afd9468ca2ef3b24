import { expect, test } from "vitest";
import { trySignIn } from "./try-sign-in.ts";

const typed = (entries: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return trySignIn(form);
};

test("an empty form asks for the e-mail address first", async () => {
  const state = await typed({ email: "  ", password: "" });
  expect(state).toEqual({ isIn: false, email: "", problems: { email: "Type your e-mail address." } });
});

test("something that is no address is said beside its field, and stays typed", async () => {
  const state = await typed({ email: "nadia", password: "long enough" });
  expect(state.email).toBe("nadia");
  expect(state.problems).toEqual({ email: "An e-mail address looks like name@company.com." });
});

test("a missing password is said beside its own field", async () => {
  const state = await typed({ email: "nadia@acme.example", password: "" });
  expect(state.problems).toEqual({ password: "Type your password." });
});
