import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesProblem, joinRefusal, programmePhase } from "./programme-dates.ts";

const day = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const maybeDay = fc.option(day);
const dates = fc.record({
  kind: fc.constantFrom("always_open" as const, "cohort" as const),
  enrolUntil: maybeDay,
  startsOn: maybeDay,
  endsOn: maybeDay,
});
const cohort = fc
  .tuple(day, day, day)
  .map((days) => days.toSorted())
  .filter(([, starts, ends]) => starts !== ends)
  .map(([enrolUntil = "", startsOn = "", endsOn = ""]) => ({
    ...{ kind: "cohort" as const, enrolUntil, startsOn, endsOn },
    endedAt: null,
  }));

describe("the dates of a programme", () => {
  test("fit exactly where the database takes them", () => {
    fc.assert(
      fc.property(dates, (given) => {
        const { kind, enrolUntil, startsOn, endsOn } = given;
        const fits =
          kind === "always_open"
            ? enrolUntil === null && startsOn === null && endsOn === null
            : enrolUntil !== null &&
              startsOn !== null &&
              endsOn !== null &&
              enrolUntil <= startsOn &&
              startsOn < endsOn;
        expect(datesProblem(given) === null).toBe(fits);
      }),
    );
  });

  test("that are out of order are named at the field to change", () => {
    const given = { kind: "cohort", enrolUntil: "2026-12-08", startsOn: "2026-12-07" } as const;
    expect(datesProblem({ ...given, endsOn: "2027-04-30" })).toMatchObject({ field: "enrolUntil" });
    expect(datesProblem({ ...given, enrolUntil: "2026-12-01", endsOn: "2026-12-07" })).toMatchObject({
      field: "endsOn",
    });
  });
});

describe("where a programme stands", () => {
  test("only ever moves on with the days", () => {
    const order = ["enrolling", "matching", "running", "over"];
    fc.assert(
      fc.property(cohort, day, day, (programme, one, other) => {
        const [early = "", late = ""] = [one, other].toSorted();
        const at = (date: string) => order.indexOf(programmePhase(programme, date));
        expect(at(early)).toBeLessThanOrEqual(at(late));
      }),
    );
  });

  test("is ended from the moment somebody ends it, whatever its dates", () => {
    fc.assert(
      fc.property(cohort, day, (programme, today) => {
        expect(programmePhase({ ...programme, endedAt: "2026-01-01T00:00:00Z" }, today)).toBe("ended");
      }),
    );
  });
});

describe("putting one's own name down", () => {
  test("ends with the last day for it, by any way in", () => {
    fc.assert(
      fc.property(
        cohort,
        day,
        fc.constantFrom("anyone" as const, "link" as const),
        (programme, today, joining) => {
          const refusal = joinRefusal({ ...programme, joining }, { today, hasLink: true });
          expect(refusal === null).toBe(today <= programme.enrolUntil);
        },
      ),
    );
  });

  test("needs the link where one is asked for, and is nobody's where people are added", () => {
    const open = { kind: "always_open", enrolUntil: null, startsOn: null, endsOn: null } as const;
    const programme = { ...open, endedAt: null };
    const today = "2026-11-24";
    const ask = (joining: "anyone" | "link" | "invited", hasLink: boolean) =>
      joinRefusal({ ...programme, joining }, { today, hasLink });
    expect(ask("anyone", false)).toBeNull();
    expect(ask("link", false)).toBe("NOT_OPEN_TO_JOIN");
    expect(ask("link", true)).toBeNull();
    expect(ask("invited", true)).toBe("NOT_OPEN_TO_JOIN");
  });
});
