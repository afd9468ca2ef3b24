import type { MailMode } from "@belay/core/company/mail-choice.ts";
import { topicNames } from "@belay/core/company/mail-choice-inputs.ts";
import { expect, test } from "vitest";
import type { StoredMailChoices } from "./mail-choice-draft.ts";
import { draftOf, inputOf, isSameDraft, sayChoices } from "./mail-choice-draft.ts";

const all = (mode: MailMode) => topicNames().map((topic) => ({ topic, mode }));
const stored: StoredMailChoices = {
  email: "ana@acme.com",
  timeZone: "Europe/Madrid",
  mailLeaves: "server",
  modes: all("now"),
  quietFrom: null,
  quietUntil: null,
  dailyAt: "08:00",
  version: 3,
};

test("what is stored and not touched is sent back as it was", () => {
  expect(inputOf(draftOf(stored), 3)).toMatchObject({ version: 3, quietFrom: null, quietUntil: null });
  const quiet = { ...stored, quietFrom: "22:00", quietUntil: "07:00" };
  expect(inputOf(draftOf(quiet), 3)).toMatchObject({ quietFrom: "22:00", quietUntil: "07:00" });
});

test("hours that were typed and switched off again are no change", () => {
  const draft = draftOf(stored);
  expect(isSameDraft({ ...draft, quietFrom: "19:00" }, draft)).toBe(true);
  expect(isSameDraft({ ...draft, isQuiet: true }, draft)).toBe(false);
});

test.each([
  ["All mail reaches you at once", {}],
  ["Mail keeps quiet from 22:00 to 07:00", { quietFrom: "22:00", quietUntil: "07:00" }],
  ["Your mail comes once a day, at 08:00", { modes: all("daily") }],
  ["Your daily mail comes at 08:00", { modes: [...all("now").slice(1), ...all("daily").slice(0, 1)] }],
  ["Only mail that has to reach you does", { modes: all("never") }],
  ["Your mail, as you chose", { modes: [...all("now").slice(1), ...all("never").slice(0, 1)] }],
])("the page is headed with the fact: %s", (title, more) => {
  expect(sayChoices({ ...stored, ...more })).toBe(title);
});
