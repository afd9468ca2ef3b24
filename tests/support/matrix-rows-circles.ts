import type { Rows, Verdicts } from "./matrix-row.ts";
import { adminsOnly, forbidden, hidden, ok, signIn } from "./matrix-row.ts";

const pair: Verdicts = [signIn, signIn, hidden, ok, ok, hidden, hidden, hidden];
/** A question is whose it is; the other of the pair does not even learn that it was asked. */
const onlyMentee: Verdicts = [signIn, signIn, hidden, ok, hidden, hidden, hidden, hidden];

export const checksRows: Rows<"checks"> = {
  ofMentorship: { input: ({ mentorshipId }) => ({ id: mentorshipId }), verdicts: pair },
  answer: {
    input: ({ question }) => ({ questionId: question, feeling: "good", words: "Fine." }),
    verdicts: onlyMentee,
  },
  putOff: { input: ({ question }) => ({ questionId: question }), verdicts: onlyMentee },
  answerSilence: {
    input: ({ mentorshipId }) => ({ mentorshipId, since: "2026-11-16T09:00:00Z", answer: "notNow" }),
    verdicts: [signIn, signIn, hidden, "NOT_SILENT", "NOT_SILENT", hidden, hidden, hidden],
  },
  silentOnTeam: {
    verdicts: [signIn, signIn, forbidden, forbidden, forbidden, ok, forbidden, forbidden],
  },
  silentInCompany: { verdicts: adminsOnly },
};
