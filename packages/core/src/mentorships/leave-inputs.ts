import * as z from "zod/mini";
import { plainDateInput } from "../calendar/plain-date-input.ts";
import { toDayNumber } from "../calendar/wall-clock.ts";
import { leaveId, mentorshipId, personId, sessionId } from "../ids.ts";
import { seenVersion } from "../people/seen-version.ts";
import { longText } from "../text.ts";

const LONGEST_DAYS = 366;
const MOST_MENTEES = 20;
const MOST_SESSIONS = 200;

/** What becomes of a mentorship while its mentor is away. */
export const LEAVE_CHOICES = ["pause", "cover", "end"] as const;
export type LeaveChoice = (typeof LEAVE_CHOICES)[number];

const choice = z
  .object({
    mentorshipId,
    choice: z.enum(LEAVE_CHOICES, "Choose pause, cover or end."),
    coverId: z._default(z.nullable(personId), null),
  })
  .check(
    z.refine(({ choice: chosen, coverId }) => (chosen === "cover") === (coverId !== null), {
      error: "Choose who is asked to cover.",
      path: ["coverId"],
    }),
  );

/** Away from one date until the date of the return, in one's own zone. */
export const beginLeaveInput = z
  .object({
    /** Made when the dialog opens, so that a double submit begins one leave. */
    key: z.uuid("Open the dialog again: its key is missing."),
    fromDate: plainDateInput("Choose the first day you are away."),
    returnDate: plainDateInput("Choose the day you are back."),
    note: longText(200, "The line for the others"),
    choices: z.array(choice, "Choose for each mentee.").check(
      z.maxLength(MOST_MENTEES, "That is more mentees than anybody has."),
      z.refine((choices) => new Set(choices.map(({ mentorshipId: id }) => id)).size === choices.length, {
        error: "Choose once for each mentee.",
      }),
    ),
    /** The sessions in between that are called off; what is not among them stays. */
    cancelSessionIds: z
      .array(sessionId, "Choose sessions from the list.")
      .check(z.maxLength(MOST_SESSIONS, "That is more sessions than fit into one step.")),
  })
  .check(
    z.refine(({ fromDate, returnDate }) => returnDate > fromDate, {
      error: "The day you are back has to be after the first day away.",
      path: ["returnDate"],
    }),
    z.refine(({ fromDate, returnDate }) => toDayNumber(returnDate) - toDayNumber(fromDate) <= LONGEST_DAYS, {
      error: "A leave is a year at most.",
      path: ["returnDate"],
    }),
  );
export type BeginLeaveInput = z.infer<typeof beginLeaveInput>;

export const endLeaveInput = z.object({ leaveId, version: seenVersion });
export const answerCoverInput = z.object({
  leaveId,
  mentorshipId,
  version: seenVersion,
  agrees: z.boolean("Say yes or no."),
});
export type AnswerCoverInput = z.infer<typeof answerCoverInput>;
