import * as z from "zod/mini";

const MESSAGE = "Choose from the list, or load the page again.";

/**
 * Ids are UUIDv7 made by the application; the brand keeps a mentor's id out of a session's place. A UUID has many
 * spellings, but rules and locks compare texts: lower case is the one that everything behind this line sees.
 */
const id = <Name extends string>() =>
  z
    .string(MESSAGE)
    .check(z.maxLength(36, { error: MESSAGE, abort: true }), z.toLowerCase(), z.uuid(MESSAGE))
    .brand<Name>();

export const personId = id<"person">();
export const teamId = id<"team">();
export const placementId = id<"placement">();
export const requestId = id<"request">();
export const chainId = id<"chain">();
export const waitId = id<"wait">();
export const leaveId = id<"leave">();
export const mentorshipId = id<"mentorship">();
export const sessionId = id<"session">();
export const seriesId = id<"series">();
export const groupId = id<"group">();
export const helpAskId = id<"helpAsk">();
export const reviewCommentId = id<"reviewComment">();
export const invitationId = id<"invitation">();
export const questionId = id<"question">();
export const calendarSourceId = id<"calendarSource">();
export const programmeId = id<"programme">();
export const matchRunId = id<"matchRun">();
export const matchProposalId = id<"matchProposal">();

export type PersonId = z.infer<typeof personId>;
export type TeamId = z.infer<typeof teamId>;
export type PlacementId = z.infer<typeof placementId>;
export type RequestId = z.infer<typeof requestId>;
export type ChainId = z.infer<typeof chainId>;
export type WaitId = z.infer<typeof waitId>;
export type LeaveId = z.infer<typeof leaveId>;
export type MentorshipId = z.infer<typeof mentorshipId>;
export type SessionId = z.infer<typeof sessionId>;
export type SeriesId = z.infer<typeof seriesId>;
export type GroupId = z.infer<typeof groupId>;
export type HelpAskId = z.infer<typeof helpAskId>;
export type ReviewCommentId = z.infer<typeof reviewCommentId>;
export type InvitationId = z.infer<typeof invitationId>;
export type QuestionId = z.infer<typeof questionId>;
export type CalendarSourceId = z.infer<typeof calendarSourceId>;
export type ProgrammeId = z.infer<typeof programmeId>;
export type MatchRunId = z.infer<typeof matchRunId>;
export type MatchProposalId = z.infer<typeof matchProposalId>;
