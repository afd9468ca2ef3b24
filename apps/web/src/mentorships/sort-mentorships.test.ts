import { expect, test } from "vitest";
import type { Request } from "./mentorship-calls.ts";
import { mentorshipsTitle, sortMentorships } from "./sort-mentorships.ts";

const now = Date.parse("2026-11-23T09:00:00Z");
const request = (id: string, more: { mentorId?: string; menteeId?: string; closesAt?: string }) =>
  ({
    id,
    mentorId: "me",
    menteeId: "other",
    status: "requested",
    closesAt: "2026-12-01T09:00:00Z",
    ...more,
  }) as unknown as Request;
const sort = (requests: Request[]) => sortMentorships({ requests, mentorships: [] }, { viewerId: "me", now });

test("what closes first waits at the front, and what I asked stands apart", () => {
  const sorted = sort([
    request("later", {}),
    request("sooner", { closesAt: "2026-11-24T09:00:00Z" }),
    request("mine", { mentorId: "other", menteeId: "me" }),
  ]);
  expect(sorted.toMe.map(({ id }) => id)).toEqual(["sooner", "later"]);
  expect(sorted.mine.map(({ id }) => id)).toEqual(["mine"]);
  expect(mentorshipsTitle(sorted)).toBe("2 requests wait for you");
});

test("a request whose time is over asks nobody any more, also before the clock came round", () => {
  const sorted = sort([request("over", { closesAt: "2026-11-23T09:00:00Z" })]);
  expect(sorted.toMe).toEqual([]);
  expect(sorted.answered.map(({ id }) => id)).toEqual(["over"]);
  expect(mentorshipsTitle(sorted)).toBe("No mentorship yet");
});
