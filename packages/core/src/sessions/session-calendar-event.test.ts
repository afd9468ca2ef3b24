import { expect, test } from "vitest";
import type { SessionEventFacts } from "./session-calendar-event.ts";
import { isSessionUid, sessionCalendarEvent } from "./session-calendar-event.ts";

const facts: SessionEventFacts = {
  id: "0199b2f0-0000-7000-8000-000000000001",
  kind: "pairing",
  topic: "Locks",
  session: {
    status: "confirmed",
    startsAt: "2026-06-10T13:00:00Z",
    endsAt: "2026-06-10T14:00:00Z",
    icalSequence: 1,
    lateCancel: null,
  },
  mentorName: "Ada",
  menteeName: "Ben",
  pageUrl: "https://belay.example/sessions/1",
  joinUrl: null,
  stamp: "2026-06-09T08:00:00Z",
  meeting: null,
};
const eventOf = (more: Partial<SessionEventFacts["session"]>) =>
  sessionCalendarEvent({ ...facts, session: { ...facts.session, ...more } });

test("an entry says who meets and about what, under one name for life", () => {
  const event = eventOf({});
  expect(event).toMatchObject({
    uid: "0199b2f0-0000-7000-8000-000000000001@belay",
    summary: "Ada / Ben: Locks",
    sequence: 1,
    status: "CONFIRMED",
    description: "In Belay: https://belay.example/sessions/1",
  });
  expect(isSessionUid(event?.uid ?? "")).toBe(true);
  expect(isSessionUid("0199b2f0-0000-7000-8000-000000000001@elsewhere.example")).toBe(false);
});

test("a session without a topic is called by its kind", () => {
  expect(sessionCalendarEvent({ ...facts, topic: " " })?.summary).toBe("Ada / Ben: Pairing");
});

test("where they meet is told first", () => {
  const event = sessionCalendarEvent({ ...facts, joinUrl: "https://meet.example/a" });
  expect(event?.location).toBe("https://meet.example/a");
  expect(event?.description).toBe("Join: https://meet.example/a\nIn Belay: https://belay.example/sessions/1");
});

test.each(["completed", "no_show"] as const)("one that is over stays where it was: %s", (status) => {
  expect(eventOf({ status })?.status).toBe("CONFIRMED");
});

test("a cancelled session stays as cancelled", () => {
  expect(eventOf({ status: "cancelled", lateCancel: false })?.status).toBe("CANCELLED");
});

test("what nobody confirmed never was in a calendar", () => {
  for (const status of ["requested", "declined", "expired", "cancelled"] as const) {
    expect(eventOf({ status })).toBeNull();
  }
});
