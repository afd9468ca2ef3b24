import * as z from "zod/mini";

/** What somebody is told once, about something of theirs that another side or the clock did. */
export const noticeTopics = [
  "requestAccepted",
  "requestDeclined",
  "requestWithdrawn",
  "requestExpired",
  "requestReminded",
  "nextChoiceAsked",
  "choicePassedOver",
  "choicesExhausted",
  "placeTaken",
  "placeLapsed",
  "lineEnded",
  "lineHalted",
  "mentorPaused",
  "sessionBooked",
  "sessionAccepted",
  "sessionDeclined",
  "sessionWithdrawn",
  "sessionExpired",
  "sessionCancelled",
  "groupCancelled",
  "groupMoved",
  "groupSeatLapsed",
  "sessionMoved",
  "changeAccepted",
  "changeDeclined",
  "changeWithdrawn",
  "changeExpired",
  "sessionCompleted",
  "noShowMarked",
  "noShowUndone",
  "sessionInADay",
  "sessionSoon",
  "mentorshipEnded",
  "leaveBegan",
  "leaveEnded",
  "coverAgreed",
  "coverDeclined",
  "helpTaken",
  "helpMovedOn",
  "helpNobodyLeft",
  "helpStopped",
  "helpClosed",
  "silenceFlagged",
  "silencesInCompany",
  "pairGoesOn",
  "reviewRecorded",
  "reviewAnswered",
  "programmeReminded",
  "programmeMoreTime",
  "programmeMovedOn",
  "programmeJoined",
  "programmeLeft",
  "programmeTakenOut",
  "programmeEnded",
  "programmeAdminNamed",
  "pairMade",
  "proposalClosed",
  "pairsLeftOut",
] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

const uuid = z.nullable(z.uuid());
const level = z.nullable(z.int());
const id = z.nullable(z.string());

/** Ids and words that the sentence needs; names are read when it is shown. */
export const noticePayload = z.object({
  otherId: uuid,
  sessionId: z._default(uuid, null),
  groupId: z._default(uuid, null),
  requestId: z._default(uuid, null),
  mentorshipId: z._default(uuid, null),
  commentId: z._default(uuid, null),
  programmeId: z._default(uuid, null),
  /** Also a number that the sentence says. */
  reason: z._default(z.nullable(z.string()), null),
  /** What an ask for help was about. */
  skillId: z._default(z.nullable(z.string()), null),
  /** What somebody can look for anew. */
  goal: z._default(
    z.nullable(z.object({ skillId: id, fromLevel: level, toLevel: level, levelId: id })),
    null,
  ),
  /** Of how many sessions it is said at once. */
  count: z._default(z.int(), 1),
  /** A lead is not named: they acted as the lead that they are. */
  byLead: z._default(z.boolean(), false),
});
export type NoticePayload = z.infer<typeof noticePayload>;

export const noticeChoice = z.object({ id: z.uuid("Load the page again.") });
