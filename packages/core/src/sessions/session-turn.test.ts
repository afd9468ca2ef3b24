import { expect, test } from "vitest";
import type { CloseOut } from "./close-out.ts";
import { confirmedSession as confirmed } from "./confirmed-session.fixture.ts";
import { endWithMentorship } from "./end-with-mentorship.ts";
import type { SessionState } from "./session.ts";
import { sessionRole } from "./session-role.ts";
import { closeOutAsks, sessionTurn, sessionTurns } from "./session-turn.ts";

const requested: SessionState = { ...confirmed, status: "requested", expiresAt: "2026-06-04T10:00:00Z" };
const closedBy = (by: "mentor" | "mentee", held = true): CloseOut => ({
  by,
  held,
  absent: held ? null : "both",
  closedAt: by === "mentor" ? "2026-06-10T12:00:00Z" : "2026-06-10T13:00:00Z",
});

test("a request waits for the other party until it expires", () => {
  const turn = {
    kind: "answerRequest",
    owner: "mentor",
    since: "2026-06-01T10:00:00Z",
    until: "2026-06-04T10:00:00Z",
    otherwise: "expires",
  };
  const facts = { session: requested, closeOuts: [] };
  expect(sessionTurn({ ...facts, viewer: "mentee", now: "2026-06-04T09:59:59Z" })).toEqual(turn);
  expect(sessionTurn({ ...facts, viewer: "mentor", now: "2026-06-04T09:59:59Z" })).toEqual(turn);
  expect(sessionTurn({ ...facts, viewer: "mentor", now: "2026-06-04T10:00:00Z" })).toBe(null);
});

test("a proposal waits for who did not make it, and without an answer the old time stays", () => {
  const proposal = {
    by: "mentor" as const,
    startsAt: "2026-06-12T09:00:00Z",
    endsAt: "2026-06-12T10:00:00Z",
    expiresAt: "2026-06-08T10:00:00Z",
  };
  const facts = { session: { ...confirmed, proposal }, closeOuts: [], now: "2026-06-06T10:00:00Z" };
  expect(sessionTurns(facts)).toMatchObject([
    { kind: "answerChange", owner: "mentee", until: "2026-06-08T10:00:00Z", otherwise: "oldTimeStays" },
  ]);
});

test("a close-out is due from both once the session is over, and each sees their own first", () => {
  const facts = { session: confirmed, closeOuts: [] };
  expect(sessionTurns({ ...facts, now: "2026-06-10T10:59:59Z" })).toEqual([]);
  const now = "2026-06-10T11:00:00Z";
  expect(sessionTurns({ ...facts, now }).map(({ owner }) => owner)).toEqual(["mentor", "mentee"]);
  expect(sessionTurn({ ...facts, now, viewer: "mentee" })).toMatchObject({
    kind: "closeOut",
    owner: "mentee",
  });
  expect(sessionTurn({ ...facts, closeOuts: [closedBy("mentee")], now, viewer: "mentee" })).toMatchObject({
    owner: "mentor",
  });
  expect(sessionTurns({ ...facts, closeOuts: [closedBy("mentor"), closedBy("mentee")], now })).toEqual([]);
  expect(sessionTurns({ ...facts, now: "2026-07-10T11:00:00Z" })).toEqual([]);
  expect(sessionTurns({ ...facts, session: { ...confirmed, status: "cancelled" }, now })).toEqual([]);
});

test("the system's completion is nobody's close-out", () => {
  const session = { ...confirmed, status: "completed", outcomeBy: "system" } as const;
  expect(sessionTurns({ session, closeOuts: [], now: "2026-06-11T11:00:00Z" })).toHaveLength(2);
});

test("a dispute is both people's turn, since the second one spoke", () => {
  const closeOuts = [closedBy("mentor", false), closedBy("mentee")];
  expect(sessionTurns({ session: confirmed, closeOuts, now: "2026-06-11T11:00:00Z" })).toMatchObject([
    { kind: "settleDispute", owner: "mentor", since: "2026-06-10T13:00:00Z" },
    { kind: "settleDispute", owner: "mentee", since: "2026-06-10T13:00:00Z" },
  ]);
});

test("a close-out is asked at the end and next morning by the person's own clock", () => {
  expect(closeOutAsks(confirmed, "Europe/Madrid")).toEqual(["2026-06-10T11:00:00Z", "2026-06-11T07:00:00Z"]);
  expect(closeOutAsks(confirmed, "Pacific/Auckland")).toEqual([
    "2026-06-10T11:00:00Z",
    "2026-06-10T21:00:00Z",
  ]);
  expect(closeOutAsks({ endsAt: "2026-03-28T20:00:00Z" }, "Europe/Madrid")[1]).toBe("2026-03-29T07:00:00Z");
  expect(closeOutAsks(confirmed, "Europe/Madrid", { morningHour: 0 })[1]).toBe("2026-06-10T22:00:00Z");
});

test("ending the mentorship calls off what lies ahead, without a mark, and leaves the past alone", () => {
  const now = "2026-06-10T09:00:00Z";
  expect(endWithMentorship(confirmed, "mentee", now)).toMatchObject({
    action: "cancel",
    actorRole: "mentee",
    change: { status: "cancelled", lateCancel: false, ics: "CANCEL" },
  });
  expect(endWithMentorship(requested, "mentee", "2026-06-02T10:00:00Z")).toMatchObject({
    action: "withdraw",
  });
  expect(endWithMentorship(requested, "mentor", "2026-06-02T10:00:00Z")).toMatchObject({ action: "decline" });
  expect(endWithMentorship(requested, "mentor", "2026-06-05T10:00:00Z")).toMatchObject({
    action: "expire",
    actorRole: "system",
  });
  expect(endWithMentorship(confirmed, "mentee", "2026-06-10T10:00:00Z")).toBe(null);
  expect(endWithMentorship({ ...confirmed, status: "cancelled" }, "mentee", now)).toBe(null);
});

test("a lead who is a party acts as the party", () => {
  const pair = { mentorId: "ana", menteeId: "ben" };
  expect(sessionRole({ ...pair, viewerId: "ana", isLeadOfEither: true })).toBe("mentor");
  expect(sessionRole({ ...pair, viewerId: "ben", isLeadOfEither: false })).toBe("mentee");
  expect(sessionRole({ ...pair, viewerId: "eve", isLeadOfEither: true })).toBe("lead");
  expect(sessionRole({ ...pair, viewerId: "eve", isLeadOfEither: false })).toBe("stranger");
});
