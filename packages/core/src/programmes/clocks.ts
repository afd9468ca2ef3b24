import * as z from "zod/mini";

const days = z
  .int("Days are a whole number.")
  .check(z.gte(1, "At least one day."), z.lte(365, "A year at most."));
const hours = z
  .int("Hours are a whole number.")
  .check(z.gte(1, "At least one hour."), z.lte(24 * 14, "Two weeks at most."));

/** After how long each open thing is asked about again and closed. Durations are elapsed time: a day is 24 hours. */
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
  closeOut: z.object({ morningHour: z.int("A whole hour.").check(z.gte(0), z.lte(23)) }),
  fitCheck: z.object({ afterSession: z.int("A whole number.").check(z.gte(1), z.lte(12)) }),
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
  softPause: z.object({ afterExpiredRequests: z.int("A whole number.").check(z.gte(1), z.lte(10)) }),
  waitlistOffer: z.object({ closeAfterHours: hours }),
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
