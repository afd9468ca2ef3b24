import { expect, test } from "vitest";
import { addSourceInput, readCalendarAddress } from "./calendar-source.ts";

const problemOf = (address: unknown) =>
  addSourceInput.safeParse({ address }).error?.issues.map(({ message }) => message);

test.each([
  ["https://calendar.example/a.ics", "https://calendar.example/a.ics"],
  ["  http://calendar.example/a.ics\n", "http://calendar.example/a.ics"],
  ["webcal://calendar.example/a.ics?key=1#top", "https://calendar.example/a.ics?key=1"],
  ["WEBCALS://calendar.example/a.ics", "https://calendar.example/a.ics"],
])("%j is an address", (typed, read) => {
  const parsed = addSourceInput.parse({ address: typed });
  expect(readCalendarAddress(parsed.address)?.href).toBe(read);
});

test.each([
  "",
  "calendar.example/a.ics",
  "file:///etc/passwd",
  "ftp://calendar.example/a.ics",
  "javascript:alert(1)",
  "https://",
  `https://calendar.example/${"a".repeat(2_000)}`,
  null,
  7,
])("%j is none, and the sentence says what one looks like", (typed) => {
  expect(problemOf(typed)).toEqual([
    "Paste the whole address of your calendar. It begins with https:// or webcal://.",
  ]);
});

test("a name and a password have no place in it", () => {
  expect(problemOf("https://ada:pass@calendar.example/a.ics")).toEqual([
    "Take the name and the password out of the address. A secret address needs none.",
  ]);
});
