import type { SessionActor } from "./session.ts";

/** What a person is to a session. A lead who is also a party acts as the party. */
export function sessionRole(facts: {
  viewerId: string;
  mentorId: string;
  menteeId: string;
  /** Current lead of either party, by placement. */
  isLeadOfEither: boolean;
}): Exclude<SessionActor, "system"> {
  if (facts.viewerId === facts.mentorId) return "mentor";
  if (facts.viewerId === facts.menteeId) return "mentee";
  return facts.isLeadOfEither ? "lead" : "stranger";
}
