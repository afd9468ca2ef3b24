import type { Mentorship } from "./mentorship-calls.ts";

/** The other one of a pair, and the viewer's own part in it. */
export function otherOf(
  pair: Pick<
    Mentorship,
    "mentorId" | "mentorName" | "mentorTimeZone" | "menteeId" | "menteeName" | "menteeTimeZone"
  >,
  viewerId: string,
) {
  return pair.mentorId === viewerId
    ? { role: "mentor" as const, id: pair.menteeId, name: pair.menteeName, timeZone: pair.menteeTimeZone }
    : { role: "mentee" as const, id: pair.mentorId, name: pair.mentorName, timeZone: pair.mentorTimeZone };
}
