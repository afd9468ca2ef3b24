import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { closeOutInput } from "./close-out-input.ts";
import { bookSessionInput, cancelSessionInput, privateNoteInput } from "./session-inputs.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const booking = {
  key: id,
  mentorshipId: id,
  startsAt: "2026-06-10T10:00:00.000Z",
  durationMinutes: 60,
  kind: "pairing",
  topic: " Reading a flame graph ",
};
const closing = { sessionId: id, version: 0, held: true };

const problems = (schema: z.ZodMiniType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("a booking is taken in with its time written the one way", () => {
  expect(bookSessionInput.parse(booking)).toMatchObject({
    startsAt: "2026-06-10T10:00:00Z",
    topic: "Reading a flame graph",
    waivesOwnRules: false,
  });
});

test.each([
  [{ startsAt: "tomorrow" }, "startsAt", "Choose a time."],
  [{ startsAt: "2026-02-30T10:00:00Z" }, "startsAt", "Choose a time."],
  [{ durationMinutes: -60 }, "durationMinutes", "Choose 25, 45, 60 or 90 minutes."],
  [{ kind: "party" }, "kind", "Choose pairing, review, debugging or career."],
  [{ topic: "\u0000" }, "topic", "What it is about must be one line without control characters."],
  [{ topic: "x".repeat(1_000_000) }, "topic", "What it is about can have 200 characters at most."],
])("a booking with %j is refused in words", (more, field, sentence) => {
  expect(problems(bookSessionInput, { ...booking, ...more })).toEqual([[field, sentence]]);
});

test("who was absent is said exactly when it was not held", () => {
  expect(closeOutInput.parse(closing)).toMatchObject({ absent: null, learnedCircle: "pair" });
  expect(problems(closeOutInput, { ...closing, held: false })).toEqual([
    ["absent", "Say who was not there."],
  ]);
  expect(problems(closeOutInput, { ...closing, absent: "mentee" })).toEqual([
    ["absent", "Nobody was absent from a session that took place."],
  ]);
});

test("a reason may be left out, the machine asks for it when it is late", () => {
  expect(cancelSessionInput.parse({ sessionId: id, version: 3 })).toEqual({
    sessionId: id,
    version: 3,
    reason: "",
  });
});

test("a note with half a character is refused", () => {
  expect(problems(privateNoteInput, { sessionId: id, version: 1, body: "a\udc00" })).toEqual([
    ["body", "The note contains half a character. Type it again."],
  ]);
});
