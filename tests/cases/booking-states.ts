import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import { sessionAttempt } from "@belay/core/sessions/session-attempt.ts";

/** One line: a case of booking-states.json with the file's `base` beside it. */
export function answerBookingState(line: string) {
  const { base, booking, args, action, actor, now } = JSON.parse(line);
  const session = { ...base, ...booking };
  const result = actOnSession(sessionAttempt.parse({ session, action, actor, now, input: args }));
  return result.ok ? { ok: result.value } : { error: result.code };
}
