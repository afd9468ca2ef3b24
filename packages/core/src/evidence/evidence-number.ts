import * as z from "zod/mini";
import type { Counted } from "./facts.ts";
import type { PersonActivity } from "./person-activity.ts";
import type { SessionCounts } from "./session-counts.ts";

/** The numbers on a person's page, each of which opens the rows that it counts. */
export const evidenceNumber = z.enum(
  [
    "held",
    "confirmed",
    "unconfirmed",
    "notClosedOut",
    "disputed",
    "hours",
    "mentees",
    "sustained",
    "comments",
    "acknowledgements",
    "taught",
    "marked",
    "suggested",
    "asMentee",
    /** What the numbers stand on: sessions as mentor, whatever became of them, and comments. */
    "all",
  ],
  "Choose one of the numbers.",
);
export type EvidenceNumber = z.infer<typeof evidenceNumber>;

/** The ids of the rows that each number counts; sessions and comments never share one. */
export function rowsOfNumbers(
  { sessions, hours, mentees, reviews, educational }: PersonActivity,
  asMentee: Pick<SessionCounts, "held">,
): Record<EvidenceNumber, readonly string[]> {
  const { held, confirmed, unconfirmed, notClosedOut, disputed } = sessions;
  const all: Counted[] = [held, notClosedOut, disputed, reviews.comments];
  return {
    held: held.ids,
    confirmed: confirmed.ids,
    unconfirmed: unconfirmed.ids,
    notClosedOut: notClosedOut.ids,
    disputed: disputed.ids,
    hours: hours.ids,
    mentees: mentees.any.ids,
    sustained: mentees.sustained.ids,
    comments: reviews.comments.ids,
    acknowledgements: reviews.acknowledgements.ids,
    taught: educational.byRecipient.ids,
    marked: educational.byAuthor.ids,
    suggested: educational.suggested.ids,
    asMentee: asMentee.held.ids,
    all: all.flatMap(({ ids }) => ids),
  };
}
