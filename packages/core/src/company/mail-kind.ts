interface KindOfMail {
  /** How the log of deliveries calls it. */
  words: string;
  /**
   * Whether its reader can choose when they get it. Mail about one's account and safety always goes, at once.
   */
  isChosen: boolean;
}

/** Every mail that Belay writes: a new one is a line here and a `*.mail.ts` in its feature. */
export const MAIL_KINDS = {
  addressVerification: { words: "Is this your address?", isChosen: false },
  alreadyHere: { words: "You have an account already", isChosen: false },
  passwordReset: { words: "Another password", isChosen: false },
  passwordChanged: { words: "Password changed", isChosen: false },
  invitation: { words: "Invitation to the company", isChosen: false },
  requestMade: { words: "Mentorship request", isChosen: true },
  requestReminded: { words: "Mentorship request, reminder", isChosen: true },
  requestAccepted: { words: "Mentorship accepted", isChosen: true },
  requestDeclined: { words: "Mentorship declined", isChosen: true },
  requestWithdrawn: { words: "Mentorship request withdrawn", isChosen: true },
  requestExpired: { words: "Mentorship request ran out", isChosen: true },
  mentorPaused: { words: "Mentoring paused", isChosen: true },
  mentorshipEnded: { words: "Mentorship ended", isChosen: true },
  sessionRequested: { words: "Session request", isChosen: true },
  sessionBooked: { words: "Session booked", isChosen: true },
  sessionDeclined: { words: "Session declined", isChosen: true },
  sessionWithdrawn: { words: "Session request withdrawn", isChosen: true },
  sessionExpired: { words: "Session request ran out", isChosen: true },
  sessionMoved: { words: "Session moved", isChosen: true },
  sessionProposed: { words: "New time proposed", isChosen: true },
  proposalDeclined: { words: "New time declined", isChosen: true },
  proposalWithdrawn: { words: "New time withdrawn", isChosen: true },
  proposalExpired: { words: "New time ran out", isChosen: true },
  sessionCancelled: { words: "Session cancelled", isChosen: true },
  sessionReminder: { words: "Session reminder", isChosen: true },
  helpAsked: { words: "Asked for 25 minutes", isChosen: true },
  helpEnded: { words: "Nobody could help", isChosen: true },
  closeOutAsked: { words: "Close-out", isChosen: true },
  groupOpened: { words: "Group opened", isChosen: true },
  groupJoined: { words: "Seat in a group", isChosen: true },
  groupLeft: { words: "Seat given up", isChosen: true },
  groupSeatOffered: { words: "Seat offered", isChosen: true },
  groupMoved: { words: "Group moved", isChosen: true },
  groupCancelled: { words: "Group called off", isChosen: true },
  groupReminder: { words: "Group reminder", isChosen: true },
  groupCloseOutAsked: { words: "Close-out of a group", isChosen: true },
} as const satisfies Record<string, KindOfMail>;

export type MailKind = keyof typeof MAIL_KINDS;
