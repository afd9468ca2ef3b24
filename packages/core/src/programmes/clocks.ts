import * as z from "zod/mini";

const days = z
  .int("Days are a whole number.")
  .check(z.gte(1, "At least one day."), z.lte(365, "A year at most."));
const hours = z
  .int("Hours are a whole number.")
  .check(z.gte(1, "At least one hour."), z.lte(24 * 14, "Two weeks at most."));

const DAY_HOUR = "An hour of the day goes from 0 to 23.";
const count = (tooMany: string, most: number) =>
  z.int("A whole number.").check(z.gte(1, "At least 1."), z.lte(most, tooMany));

/** After how long each open thing is asked about again and closed, as it is kept. Durations are elapsed time: a day is 24 hours. */
export const clocks = z.object({
  mentorshipRequest: z
    .object({
      remindAfterDays: z.array(days).check(z.maxLength(5, "Five reminders at most.")),
      closeAfterDays: days,
    })
    .check(
      z.refine(({ remindAfterDays, closeAfterDays }) => isAscending([...remindAfterDays, closeAfterDays]), {
        error: "Reminders come one after the other, all before the request closes.",
      }),
    ),
  sessionRequest: z.object({ closeAfterHours: hours }),
  sessionProposal: z.object({ closeAfterHours: hours }),
  /** Asked when the session ends and once more at this hour of the next morning, then never again. */
  closeOut: z.object({ morningHour: z.int(DAY_HOUR).check(z.gte(0, DAY_HOUR), z.lte(23, DAY_HOUR)) }),
  fitCheck: z.object({ afterSession: count("After the 12th session at the latest.", 12) }),
  pulse: z.object({ firstAfterDays: days, thenEveryDays: days }),
  silence: z
    .object({ nudgeAfterDays: days, flagAfterDays: days, offerToConcludeAfterDays: days })
    .check(
      z.refine(
        ({ nudgeAfterDays, flagAfterDays, offerToConcludeAfterDays }) =>
          isAscending([nudgeAfterDays, flagAfterDays, offerToConcludeAfterDays]),
        { error: "First the nudge, then the flag, then the offer to conclude." },
      ),
    ),
  softPause: z.object({ afterExpiredRequests: count("At most 10 requests.", 10) }),
  waitlistOffer: z.object({ closeAfterHours: hours }),
});

/** Days that a question to a pair stays open; then it goes away. */
export const QUESTION_OPEN_DAYS = 14;
export const MOST_REMINDERS = 2;

const SOONEST_PULSE = `Each question stays open for two weeks, so the next comes after ${QUESTION_OPEN_DAYS} days at the soonest.`;

/** What may be set from now on: narrower than what is read, for what was kept before stays what it is. */
export const settableClocks = z.extend(clocks, {
  mentorshipRequest: clocks.shape.mentorshipRequest.check(
    z.refine(({ remindAfterDays }) => remindAfterDays.length <= MOST_REMINDERS, {
      error: "Two reminders at most. Then it closes, and the next choice is asked.",
      path: ["remindAfterDays"],
    }),
  ),
  pulse: z.object({
    firstAfterDays: days,
    thenEveryDays: days.check(z.gte(QUESTION_OPEN_DAYS, SOONEST_PULSE)),
  }),
});

export type Clocks = z.infer<typeof clocks>;

/** What a programme starts with (product.md, "The clocks"). */
export const defaultClocks: Clocks = {
  mentorshipRequest: { remindAfterDays: [3, 7], closeAfterDays: 14 },
  sessionRequest: { closeAfterHours: 72 },
  sessionProposal: { closeAfterHours: 72 },
  closeOut: { morningHour: 9 },
  fitCheck: { afterSession: 1 },
  pulse: { firstAfterDays: 30, thenEveryDays: 60 },
  silence: { nudgeAfterDays: 21, flagAfterDays: 45, offerToConcludeAfterDays: 90 },
  softPause: { afterExpiredRequests: 2 },
  waitlistOffer: { closeAfterHours: 72 },
};

function isAscending(values: readonly number[]) {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
}
