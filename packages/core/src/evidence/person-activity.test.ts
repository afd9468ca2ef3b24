import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMilliseconds, DAY, HOUR, MINUTE } from "../instant.ts";
import type { CloseOut } from "../sessions/close-out.ts";
import { sessionStatus } from "../sessions/session.ts";
import { countHours } from "./count-hours.ts";
import { countEducational } from "./educational-counts.ts";
import type { CommentFact, SessionFact } from "./facts.ts";
import { countMentees } from "./mentee-counts.ts";
import { withinPeriod } from "./period.ts";
import { personActivity } from "./person-activity.ts";
import { countReviews } from "./review-counts.ts";

const now = "2026-07-01T12:00:00Z";
const period = { from: "2026-04-01", to: "2026-06-30", timeZone: "Europe/Madrid" };
const said = (by: CloseOut["by"], held = true): CloseOut => ({
  by,
  held,
  absent: held ? null : "both",
  closedAt: now,
});

let made = 0;
const session = (more: Partial<SessionFact> = {}): SessionFact => {
  made += 1;
  const startsAt = more.startsAt ?? "2026-06-10T10:00:00Z";
  return {
    id: `session-${made}`,
    mentorId: "ana",
    menteeId: "ben",
    startsAt,
    endsAt: addMilliseconds(startsAt, HOUR),
    status: "completed",
    closeOuts: [said("mentor")],
    ...more,
  };
};
const comment = (more: Partial<CommentFact> = {}): CommentFact => {
  made += 1;
  return {
    id: `comment-${made}`,
    authorId: "ana",
    recipientId: "ben",
    changeUrl: "https://git.example.com/app/pull/1",
    reviewId: null,
    kind: "explanation",
    outcome: "counted",
    writtenAt: "2026-06-10T10:00:00Z",
    mark: null,
    isMarkedByAuthor: false,
    isSuggested: false,
    ...more,
  };
};
const look = (facts: { sessions?: SessionFact[]; comments?: CommentFact[] }) =>
  personActivity({ subjectId: "ana", sessions: [], comments: [], now, ...facts }, period);

describe("the period", () => {
  test("is whole dates of the company's zone, both ends included, also when a day has 25 hours", () => {
    const isInside = withinPeriod({ from: "2026-10-25", to: "2026-10-25", timeZone: "Europe/Madrid" });
    expect(isInside("2026-10-24T21:59:59Z")).toBe(false);
    expect(isInside("2026-10-24T22:00:00Z")).toBe(true);
    expect(isInside("2026-10-25T22:59:59Z")).toBe(true);
    expect(isInside("2026-10-25T23:00:00Z")).toBe(false);
  });

  test("leaves out what happened before, after, or to others", () => {
    const sessions = [
      session({ startsAt: "2026-03-31T21:59:59Z" }),
      session({ startsAt: "2026-06-30T22:00:00Z" }),
      session({ mentorId: "ben", menteeId: "ana" }),
    ];
    const comments = [
      comment({ authorId: "ben", recipientId: "ana" }),
      comment({ writtenAt: "2026-07-01T00:00:00Z" }),
    ];
    const activity = look({ sessions, comments });
    expect(activity.sessions.held.value).toBe(0);
    expect(activity.reviews.comments.value).toBe(0);
    expect(activity.lastActivity).toBe(null);
  });
});

describe("M1", () => {
  test("tells held, confirmed, disputed and not closed out apart, and opens the rows of each", () => {
    const confirmed = session({ closeOuts: [said("mentor"), said("mentee")] });
    const unconfirmed = session();
    const passed = session({ closeOuts: [] });
    const disputed = session({ closeOuts: [said("mentor"), said("mentee", false)] });
    const cancelled = session({ status: "cancelled", closeOuts: [] });
    const absent = session({ status: "no_show", closeOuts: [said("mentor", false)] });
    const { sessions } = look({ sessions: [confirmed, unconfirmed, passed, disputed, cancelled, absent] });
    expect(sessions).toEqual({
      held: { value: 2, ids: [confirmed.id, unconfirmed.id] },
      confirmed: { value: 1, ids: [confirmed.id] },
      unconfirmed: { value: 1, ids: [unconfirmed.id] },
      notClosedOut: { value: 1, ids: [passed.id] },
      disputed: { value: 1, ids: [disputed.id] },
    });
  });

  test("whatever the rows, its parts are disjoint and make up the whole", () => {
    const rows = fc.array(
      fc.record({
        status: fc.constantFrom(...sessionStatus.options),
        mentor: fc.constantFrom(null, true, false),
        mentee: fc.constantFrom(null, true, false),
        daysAgo: fc.integer({ min: -3, max: 120 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const sessions = drawn.map(({ status, mentor, mentee, daysAgo }) =>
          session({
            status,
            startsAt: addMilliseconds(now, -daysAgo * DAY),
            closeOuts: [
              ...(mentor === null ? [] : [said("mentor", mentor)]),
              ...(mentee === null ? [] : [said("mentee", mentee)]),
            ],
          }),
        );
        const { sessions: counts, hours, mentees } = look({ sessions });
        expect([...counts.confirmed.ids, ...counts.unconfirmed.ids].sort()).toEqual(
          [...counts.held.ids].sort(),
        );
        const apart = [...counts.held.ids, ...counts.notClosedOut.ids, ...counts.disputed.ids];
        expect(new Set(apart).size).toBe(apart.length);
        expect(hours.ids).toEqual(counts.held.ids);
        expect([...mentees.any.ids].sort()).toEqual([...counts.held.ids].sort());
      }),
    );
  });
});

describe("M2", () => {
  const between = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

  test("two sessions at one time are one time, and none counts for more than four hours", () => {
    expect(
      countHours([
        between("2026-06-10T10:00:00Z", "2026-06-10T11:00:00Z"),
        between("2026-06-10T10:30:00Z", "2026-06-10T11:20:00Z"),
        between("2026-06-11T00:00:00Z", "2026-06-11T09:00:00Z"),
      ]),
    ).toBe(5.33);
    expect(countHours([])).toBe(0);
  });

  test("it never exceeds the sum, equals it without overlaps, and does not mind the order", () => {
    const rows = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 600 }), length: fc.integer({ min: 0, max: 300 }) }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const sessions = drawn.map(({ at, length }) => {
          const startsAt = addMilliseconds(now, at * MINUTE);
          return between(startsAt, addMilliseconds(startsAt, length * MINUTE));
        });
        // The literal answer: every minute that any of them covers.
        const minutes = new Set<number>();
        for (const { at, length } of drawn) {
          for (let minute = at; minute < at + Math.min(length, 240); minute += 1) minutes.add(minute);
        }
        const sum = drawn.reduce((total, { length }) => total + Math.min(length, 240), 0);
        expect(countHours(sessions)).toBe(Math.round((minutes.size / 60) * 100) / 100);
        expect(minutes.size).toBeLessThanOrEqual(sum);
        expect(countHours(sessions.toReversed())).toBe(countHours(sessions));
      }),
    );
  });
});

test("M3: sustained is three held sessions over 28 calendar days, across a change of clocks too", () => {
  const on = (menteeId: string, ...dates: string[]) =>
    dates.map((date) => session({ menteeId, startsAt: `${date}T08:00:00Z` }));
  const held = [
    ...on("ben", "2026-03-20", "2026-04-01", "2026-04-17"),
    ...on("cai", "2026-03-20", "2026-04-01", "2026-04-16"),
    ...on("dia", "2026-03-20", "2026-04-17"),
  ];
  const { any, sustained } = countMentees(held.toReversed(), "Europe/Madrid");
  expect([any.value, sustained.value]).toEqual([3, 1]);
  expect(sustained.menteeIds).toEqual(["ben"]);
  expect(sustained.ids.toSorted()).toEqual(
    held
      .slice(0, 3)
      .map(({ id }) => id)
      .toSorted(),
  );
  const acrossClocks = [
    session({ startsAt: "2026-03-15T23:30:00Z" }),
    session({ startsAt: "2026-04-01T08:00:00Z" }),
    session({ startsAt: "2026-04-12T22:30:00Z" }),
  ];
  // 16 March 00:30 to 13 April 00:30 by the clock of Madrid: 28 days, though an hour short of 28 times 24 h.
  expect(countMentees(acrossClocks, "Europe/Madrid").sustained.value).toBe(1);
  expect(countMentees(acrossClocks, "UTC").sustained.value).toBe(1);
});

describe("M9", () => {
  test("counts comments, changes and the median per change; nods stand apart", () => {
    const other = "https://git.example.com/app/pull/2";
    const counts = countReviews([
      comment(),
      comment({ changeUrl: "https://git.example.com/app/pull/1/#discussion_r7" }),
      comment({ changeUrl: other }),
      comment({ changeUrl: other, kind: "acknowledgement" }),
      comment({ changeUrl: other, outcome: "own_change" }),
    ]);
    expect(counts).toMatchObject({
      comments: { value: 3 },
      acknowledgements: { value: 1 },
      changes: 2,
      medianPerChange: 1.5,
    });
    expect(countReviews([])).toMatchObject({ rounds: 0, changes: 0, medianPerChange: null });
  });

  test("a round is a review of the host, else a burst on one change with pauses under 30 minutes", () => {
    const at = (minute: number, more: Partial<CommentFact> = {}) =>
      comment({ writtenAt: addMilliseconds("2026-06-10T10:00:00Z", minute * MINUTE), ...more });
    expect(countReviews([at(59), at(0), at(29.5)]).rounds).toBe(1);
    expect(countReviews([at(0), at(30)]).rounds).toBe(2);
    expect(countReviews([at(0), at(1, { changeUrl: "https://git.example.com/app/pull/2" })]).rounds).toBe(2);
    expect(
      countReviews([at(0, { reviewId: "7" }), at(300, { reviewId: "7" }), at(1, { reviewId: "8" }), at(2)])
        .rounds,
    ).toBe(3);
  });
});

describe("M10", () => {
  test("the recipient's word stands before the author's, and that before the rule's", () => {
    const learned = comment({ mark: "learned", isMarkedByAuthor: true, isSuggested: true });
    const applied = comment({ mark: "applied" });
    const meant = comment({ isMarkedByAuthor: true, isSuggested: true });
    const proposed = comment({ isSuggested: true });
    const rejected = comment({ isSuggested: true, mark: "disagree" });
    const meantButRejected = comment({ isMarkedByAuthor: true, mark: "disagree" });
    const nod = comment({ kind: "acknowledgement", mark: "learned" });
    expect(countEducational([learned, applied, meant, proposed, rejected, meantButRejected, nod])).toEqual({
      byRecipient: { value: 2, ids: [learned.id, applied.id] },
      byAuthor: { value: 2, ids: [meant.id, meantButRejected.id] },
      suggested: { value: 1, ids: [proposed.id] },
    });
  });

  test("no comment is in two of its numbers, and none outside M9", () => {
    const rows = fc.array(
      fc.record({
        mark: fc.constantFrom(null, "learned" as const, "applied" as const, "disagree" as const),
        isMarkedByAuthor: fc.boolean(),
        isSuggested: fc.boolean(),
        kind: fc.constantFrom("other" as const, "acknowledgement" as const),
        outcome: fc.constantFrom("counted" as const, "empty" as const),
      }),
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const comments = drawn.map((more) => comment(more));
        const { byRecipient, byAuthor, suggested } = countEducational(comments);
        const all = [...byRecipient.ids, ...byAuthor.ids, ...suggested.ids];
        const counted = new Set(countReviews(comments).comments.ids);
        expect(new Set(all).size).toBe(all.length);
        expect(all.filter((id) => !counted.has(id))).toEqual([]);
      }),
    );
  });
});

test("the last activity is the newest held session or comment, not a nod and not a session that merely passed", () => {
  const older = session({ startsAt: "2026-06-10T10:00:00Z" });
  const newest = comment({ writtenAt: "2026-06-10T11:30:00Z" });
  const nod = comment({ writtenAt: "2026-06-12T10:00:00Z", kind: "acknowledgement" });
  const passed = session({ startsAt: "2026-06-20T10:00:00Z", closeOuts: [] });
  expect(look({ sessions: [older, passed], comments: [newest, nod] }).lastActivity).toEqual({
    kind: "comment",
    id: newest.id,
    at: "2026-06-10T11:30:00Z",
  });
});
