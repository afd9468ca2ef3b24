import { describe, expect, test } from "vitest";
import { groupAsSession } from "./group-fact.ts";
import { personActivity } from "./person-activity.ts";

const said = (personId: string, held: boolean) => ({ personId, held, closedAt: "2026-06-02T12:00:00Z" });
const group = (words: readonly ReturnType<typeof said>[]) =>
  groupAsSession({
    id: "group",
    mentorId: "ada",
    startsAt: "2026-06-02T09:00:00Z",
    endsAt: "2026-06-02T10:00:00Z",
    said: words,
  });
const period = { from: "2026-06-01", to: "2026-06-30", timeZone: "UTC" };
const countFor = (subjectId: string, words: readonly ReturnType<typeof said>[]) =>
  personActivity({ subjectId, sessions: [group(words)], comments: [], now: "2026-06-03T09:00:00Z" }, period);

describe("a group as evidence", () => {
  test("counts once for its mentor, however many say that it took place", () => {
    const counts = countFor("ada", [said("ada", true), said("ben", true), said("cem", true)]);
    expect(counts).toMatchObject({
      sessions: { held: { value: 1 }, confirmed: { value: 1 } },
      hours: { value: 1 },
      mentees: { any: { value: 0 } },
    });
  });

  test("is confirmed once one who sat in it says so, and disputed while all of them say otherwise", () => {
    expect(countFor("ada", [said("ada", true)]).sessions).toMatchObject({
      held: { value: 1 },
      unconfirmed: { value: 1 },
    });
    expect(
      countFor("ada", [said("ada", true), said("ben", false), said("cem", true)]).sessions,
    ).toMatchObject({
      confirmed: { value: 1 },
      disputed: { value: 0 },
    });
    expect(countFor("ada", [said("ada", true), said("ben", false)]).sessions).toMatchObject({
      held: { value: 0 },
      disputed: { value: 1 },
    });
  });

  test("is nobody's session as a mentee", () => {
    expect(countFor("ben", [said("ada", true), said("ben", true)]).sessions.held.value).toBe(0);
  });
});
