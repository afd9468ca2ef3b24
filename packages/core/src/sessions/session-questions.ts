import * as z from "zod/mini";
import { mentorshipId, sessionId } from "../ids.ts";
import { DAY, toMilliseconds } from "../instant.ts";
import { instantInput } from "../instant-input.ts";
import { sessionDuration } from "./session-inputs.ts";

const LONGEST_RANGE = 62 * DAY;

const range = {
  start: instantInput("Choose the first day."),
  end: instantInput("Choose the last day."),
};

interface Range {
  start: string;
  end: string;
}

const isOrdered = ({ start, end }: Range) => toMilliseconds(start) < toMilliseconds(end);
const isBounded = ({ start, end }: Range) => toMilliseconds(end) - toMilliseconds(start) <= LONGEST_RANGE;
const ordered = z.refine<Range>(isOrdered, {
  error: "The end has to be after the start.",
  path: ["end"],
  abort: true,
});
const bounded = z.refine<Range>(isBounded, { error: "Look at two months at most.", path: ["end"] });

export const sessionChoice = z.object({ id: sessionId });
export const sessionRange = z.object(range).check(ordered, bounded);
export const freeTimesInput = z
  .object({
    mentorshipId,
    ...range,
    durationMinutes: sessionDuration,
    /** A mentor looks past their own hours, notice, horizon and limits. */
    waivesOwnRules: z._default(z.boolean("Say yes or no."), false),
  })
  .check(ordered, bounded);
export const moveTimesInput = z
  .object({ sessionId, ...range, waivesOwnRules: z._default(z.boolean("Say yes or no."), false) })
  .check(ordered, bounded);
