import { cancelRule } from "./cancel-rule.ts";
import { outcomeRules } from "./outcome-rules.ts";
import { proposalRules } from "./proposal-rules.ts";
import { requestRules } from "./request-rules.ts";
import { rescheduleRule } from "./reschedule-rule.ts";
import type { SessionAction, SessionRule } from "./session-action.ts";

/** The table of spec/booking.md section 2, one rule an action. */
export const sessionRules: Record<SessionAction, SessionRule> = {
  ...requestRules,
  cancel: cancelRule,
  reschedule: rescheduleRule,
  ...proposalRules,
  ...outcomeRules,
};
