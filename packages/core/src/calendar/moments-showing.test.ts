import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { listClockChanges } from "./clock-changes.ts";
import { momentMeant } from "./moments-showing.ts";

test("a wall time means what Temporal says it means, around every odd change of a clock", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...listClockChanges()),
      fc.integer({ min: -3_000, max: 3_000 }),
      ({ timeZone, moment }, minutes) => {
        const local = Math.round(moment / 60_000) * 60_000 + minutes * 60_000;
        const expected = Temporal.Instant.fromEpochMilliseconds(local)
          .toZonedDateTimeISO("UTC")
          .toPlainDateTime()
          .toZonedDateTime(timeZone).epochMilliseconds;
        expect(momentMeant(local, timeZone)).toBe(expected);
      },
    ),
    { numRuns: 500 },
  );
});
