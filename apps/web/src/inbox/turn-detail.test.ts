import { expect, test } from "vitest";
import type { Turn } from "./turn.ts";
import { turnDetail } from "./turn-detail.ts";

const viewer = { id: "tomas", timeZone: "Europe/Madrid", locale: "en" };
const now = Date.parse("2026-11-23T08:00:00Z");
const other = { id: "kenji", name: "Kenji Mori", timeZone: "Asia/Tokyo" };
// A turn with just what its words read.
const say = (turn: object) => turnDetail({ turn: turn as Turn, viewer, now });

const session = {
  type: "session",
  topic: "Flaky tests",
  startsAt: "2026-11-19T13:00:00Z",
  endsAt: "2026-11-19T14:00:00Z",
  role: "mentor",
  together: [],
  otherSaidHeld: true,
  other,
};

test("a request says since when, the places, and when it closes with its zone", () => {
  const subject = { type: "request", other, seatsTaken: 1, capacity: 2, next: null, remindedAt: null };
  const turn = {
    kind: "answerMentorshipRequest",
    isMine: true,
    since: "2026-11-17T09:00:00Z",
    until: "2026-12-01T09:00:00Z",
    subject,
  };
  expect(say(turn)).toBe("Since Tue 17 Nov · you have 1 of 2 places free · closes Tue 1 Dec, 10:00 CET");
});

test("who waits for an answer reads when the mentor is reminded, to whom the request moves on, and when", () => {
  const subject = {
    type: "request",
    other,
    seatsTaken: 1,
    capacity: 2,
    next: "Ben Ito",
    remindedAt: "2026-11-20T09:00:00Z",
  };
  const clock = { since: "2026-11-17T09:00:00Z", until: "2026-12-01T09:00:00Z" };
  expect(say({ kind: "waitForMentor", isMine: false, ...clock, subject })).toBe(
    "Waiting since Tue 17 Nov · Kenji is reminded on Fri 20 Nov · moves on to Ben on Tue 1 Dec, 10:00 CET",
  );
});

test("a close-out says the time in both zones and what the other side said", () => {
  const turn = { kind: "closeOut", isMine: true, since: session.endsAt, until: null, subject: session };
  expect(say(turn)).toBe("Thu 19 Nov, 14:00–15:00 CET · 22:00 for Kenji in Tokyo · Kenji said it was held");
});

test("what a mentor waits for says what it counts as until then", () => {
  const turn = { kind: "closeOut", isMine: false, since: session.endsAt, until: null, subject: session };
  expect(say(turn)).toContain("until then it counts as not confirmed");
});

test("who waits for a seat reads their place in the line, and when no seat can be offered any more", () => {
  const group = { ...session, type: "group", inLine: 2, startsAt: "2026-11-26T13:00:00Z" };
  const subject = { ...group, endsAt: "2026-11-26T14:00:00Z" };
  const clock = { since: "2026-11-20T09:00:00Z", until: "2026-11-26T11:00:00Z" };
  expect(say({ kind: "waitForSeat", isMine: false, ...clock, subject })).toBe(
    "Thu 26 Nov, 14:00–15:00 CET · 22:00 for Kenji in Tokyo · you are number 2 in line · Waiting since Fri 20 Nov · ends Thu 26 Nov, 12:00 CET",
  );
});

test("a long comment is quoted short, on one line", () => {
  const subject = {
    type: "review",
    other,
    body: `Why\nretry ${"x".repeat(200)}`,
    changeTitle: "payments-api #2214",
  };
  const words = say({
    kind: "answerReview",
    isMine: true,
    since: "2026-11-22T09:00:00Z",
    until: null,
    subject,
  });
  expect(words).toMatch(/^“Why retry x+…” · payments-api #2214 · Since Sun 22 Nov$/);
});

test("a plan says whose it is, what waits beside it, and that nobody knows of it yet", () => {
  const run = { type: "run", number: 3, status: "draft", problem: null, others: 1 };
  const clock = { since: "2026-11-22T09:00:00Z", until: null, isMine: true };
  expect(say({ kind: "publishRun", ...clock, subject: { ...run, other } })).toBe(
    "Run 3, started by Kenji Mori · Since Sun 22 Nov · 1 other draft beside it · nobody is told before it is published",
  );
  const failed = { ...run, status: "failed", problem: "FAULT", others: 0, other: { ...other, id: "tomas" } };
  expect(say({ kind: "startRunAnew", ...clock, subject: failed })).toBe(
    "Started by you · Since Sun 22 Nov · Something broke on our side. Nothing was changed. Start it once more.",
  );
});
