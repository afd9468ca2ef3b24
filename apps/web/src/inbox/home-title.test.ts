import { expect, test } from "vitest";
import { homeSub, homeTitle } from "./home-title.ts";
import type { Inbox } from "./turn.ts";

// What the sentences read; the rest of a turn does not matter here.
const things = (count: number) => Array.from({ length: count }, () => ({})) as unknown as Inbox["mine"];
const next = {
  topic: "Retries",
  mentorId: "ada",
  mentorName: "Ada",
  menteeName: "Ben",
  startsAt: "2026-11-23T13:00:00Z",
} as unknown as NonNullable<Inbox["next"]>;
const viewer = { id: "ada", timeZone: "Europe/Madrid", locale: "en" } as unknown as Parameters<
  typeof homeSub
>[0]["viewer"];
const now = Date.parse("2026-11-23T08:00:00Z");

test("Home begins with a fact, and counts like a person", () => {
  expect(homeTitle({ mine: things(0) })).toBe("Nothing waits for you");
  expect(homeTitle({ mine: things(1) })).toBe("1 thing waits for you");
  expect(homeTitle({ mine: things(3) })).toBe("3 things wait for you");
});

test("the next session is named from the viewer's side, in the viewer's zone", () => {
  expect(homeSub({ inbox: { theirs: things(2), next }, viewer, now })).toBe(
    "You wait for 2. Next: Retries with Ben today, Mon 23 Nov, at 14:00.",
  );
});

test("nothing booked is said too", () => {
  expect(homeSub({ inbox: { theirs: things(0), next: null }, viewer, now })).toBe(
    "You wait for nobody. No session is booked.",
  );
});
