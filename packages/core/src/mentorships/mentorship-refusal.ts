/** Why somebody can't be asked, before any request is made (spec/ladder.md section 4, spec/matching.md section 1). */
export type EligibilityRefusal =
  | "SELF"
  | "INACTIVE"
  | "ALREADY_PAIRED"
  | "OWN_MANAGER"
  | "NOT_OFFERED"
  | "LEVEL_GAP_TOO_SMALL"
  | "SKILL_GAP_TOO_SMALL"
  | "NO_CAPACITY";

/** What the request's status machine can say no with. */
export type RequestActionRefusal =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "INVALID_TRANSITION"
  | "EXPIRED"
  | "TOO_EARLY"
  | "REASON_REQUIRED";

/** What a verb that writes a request can say no with. ALREADY_ASKED: an earlier one still waits. */
export type RequestRefusal = RequestActionRefusal | EligibilityRefusal | "ALREADY_ASKED" | "VERSION_CONFLICT";

/** Why somebody is passed over when it is their turn to be asked. */
export type PassedOverFor = EligibilityRefusal | "ALREADY_ASKED";

export type MentorshipActionRefusal = "NOT_FOUND" | "FORBIDDEN" | "INVALID_TRANSITION";

/** What a verb that writes a mentorship can say no with. */
export type MentorshipRefusal = MentorshipActionRefusal | "VERSION_CONFLICT";
