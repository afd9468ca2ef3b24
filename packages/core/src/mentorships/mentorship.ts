import type { Instant } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { MentorshipActionRefusal } from "./mentorship-refusal.ts";

export interface MentorshipState {
  status: "active" | "ended";
  endedAt: Instant | null;
}

/** What ending writes; who ended it is kept for the safety desk and never shown to the other side. */
export interface MentorshipEnding {
  status: "ended";
  endedAt: Instant;
}

/** Either side ends an active mentorship, without a reason. Its future sessions go with it (sessions/end-with-mentorship.ts). */
export function endMentorship(attempt: {
  mentorship: MentorshipState;
  actor: "mentor" | "mentee" | "lead" | "stranger";
  now: Instant;
}): Result<MentorshipEnding, MentorshipActionRefusal> {
  const { mentorship, actor, now } = attempt;
  if (actor === "stranger") return refuse("NOT_FOUND");
  if (actor === "lead") return refuse("FORBIDDEN");
  if (mentorship.status !== "active") return refuse("INVALID_TRANSITION");
  return succeed({ status: "ended", endedAt: now });
}
