import type { MailTopic } from "./mail-choice.ts";

interface KindOfMail {
  /** How the log of deliveries calls it. */
  words: string;
  /**
   * By which of its reader's choices it goes. Null: mail about one's account and safety always goes, at once; and
   * the daily mail, which is such a choice.
   */
  topic: MailTopic | null;
}

/** Every mail that Belay writes: a new one is a line here and a `*.mail.ts` in its feature. */
export const MAIL_KINDS = {
  addressVerification: { words: "Is this your address?", topic: null },
  alreadyHere: { words: "You have an account already", topic: null },
  passwordReset: { words: "Another password", topic: null },
  passwordChanged: { words: "Password changed", topic: null },
  invitation: { words: "Invitation to the company", topic: null },
  requestMade: { words: "Mentorship request", topic: "mentorships" },
  requestReminded: { words: "Mentorship request, reminder", topic: "mentorships" },
  requestAccepted: { words: "Mentorship accepted", topic: "mentorships" },
  requestDeclined: { words: "Mentorship declined", topic: "mentorships" },
  requestWithdrawn: { words: "Mentorship request withdrawn", topic: "mentorships" },
  requestExpired: { words: "Mentorship request ran out", topic: "mentorships" },
  placeOffered: { words: "Place in line offered", topic: "mentorships" },
  placeTaken: { words: "Place in line taken", topic: "mentorships" },
  placeLapsed: { words: "Place in line passed on", topic: "mentorships" },
  lineHalted: { words: "Line stands still", topic: "mentorships" },
  lineEnded: { words: "Line ended", topic: "mentorships" },
  mentorPaused: { words: "Mentoring paused", topic: "mentorships" },
  mentorshipEnded: { words: "Mentorship ended", topic: "mentorships" },
  sessionRequested: { words: "Session request", topic: "sessions" },
  sessionBooked: { words: "Session booked", topic: "sessions" },
  sessionDeclined: { words: "Session declined", topic: "sessions" },
  sessionWithdrawn: { words: "Session request withdrawn", topic: "sessions" },
  sessionExpired: { words: "Session request ran out", topic: "sessions" },
  sessionMoved: { words: "Session moved", topic: "sessions" },
  sessionProposed: { words: "New time proposed", topic: "sessions" },
  proposalDeclined: { words: "New time declined", topic: "sessions" },
  proposalWithdrawn: { words: "New time withdrawn", topic: "sessions" },
  proposalExpired: { words: "New time ran out", topic: "sessions" },
  sessionCancelled: { words: "Session cancelled", topic: "sessions" },
  sessionReminder: { words: "Session reminder", topic: "reminders" },
  helpAsked: { words: "Asked for 25 minutes", topic: "help" },
  helpStuck: { words: "Somebody is stuck", topic: "help" },
  helpEnded: { words: "Nobody could help", topic: "help" },
  closeOutAsked: { words: "Close-out", topic: "closeOuts" },
  fitCheckAsked: { words: "Does it fit?", topic: "mentorships" },
  pulseAsked: { words: "How does it go?", topic: "mentorships" },
  silenceNudged: { words: "Quiet mentorship", topic: "mentorships" },
  silenceFlagged: { words: "Quiet mentorship, to a lead", topic: "mentorships" },
  concludeOffered: { words: "Conclude or go on?", topic: "mentorships" },
  groupOpened: { words: "Group opened", topic: "groups" },
  groupJoined: { words: "Seat in a group", topic: "groups" },
  groupLeft: { words: "Seat given up", topic: "groups" },
  groupSeatOffered: { words: "Seat offered", topic: "groups" },
  groupMoved: { words: "Group moved", topic: "groups" },
  groupCancelled: { words: "Group called off", topic: "groups" },
  groupReminder: { words: "Group reminder", topic: "reminders" },
  groupCloseOutAsked: { words: "Close-out of a group", topic: "closeOuts" },
  programmeReminded: { words: "Reminder from a programme", topic: "mentorships" },
  programmeMovedOn: { words: "Request moved on by a programme", topic: "mentorships" },
  programmeJoined: { words: "Added to a programme", topic: "mentorships" },
  runWaits: { words: "A plan waits", topic: "mentorships" },
  runFailed: { words: "A match run failed", topic: "mentorships" },
  pairMade: { words: "Paired by a programme", topic: "mentorships" },
  pairProposed: { words: "A pair is proposed", topic: "mentorships" },
  proposalClosed: { words: "A proposed pair did not come about", topic: "mentorships" },
  daily: { words: "Daily mail", topic: null },
} as const satisfies Record<string, KindOfMail>;

export type MailKind = keyof typeof MAIL_KINDS;
