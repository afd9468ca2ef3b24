import { expect, test } from "vitest";
import { MAIL_TOPICS } from "./mail-choice.ts";
import { MAIL_KINDS } from "./mail-kind.ts";

test("each topic that people choose about has mail, and mail about accounts has none", () => {
  const topics = Object.values(MAIL_KINDS).flatMap(({ topic }) => topic ?? []);
  expect(new Set(topics)).toEqual(new Set(Object.keys(MAIL_TOPICS)));
  const always = Object.entries(MAIL_KINDS).flatMap(([kind, { topic }]) => (topic === null ? [kind] : []));
  expect(always).toEqual([
    ...["addressVerification", "alreadyHere", "passwordReset", "passwordChanged", "invitation"],
    "daily",
  ]);
});
