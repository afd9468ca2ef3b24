import type { OfferedDuration } from "@belay/core/calendar/booking-defaults.ts";
import type { MentorshipId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { MentorTerms } from "@belay/core/sessions/mentor-terms.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import type { Range } from "../calendar/queries.ts";
import { findReturn } from "../mentorships/queries.ts";
import type { PairScope } from "../mentorships/scope.ts";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import { pairClock } from "../programmes/queries.ts";
import type { PairCalendars } from "./find-slot-facts.ts";
import { findPairCalendars } from "./find-slot-facts.ts";
import { calendarLocks } from "./writes.ts";

export interface OpenPair {
  pair: PairScope;
  calendars: PairCalendars;
  /** How long what one asks of the other waits. */
  clock: Clocks["sessionRequest"];
}

export type PairRefusal = "NOT_FOUND" | "MENTORSHIP_ENDED" | "INACTIVE" | "MENTOR_AWAY";

/** A pair that may book now, with both calendars: locked in sorted order, and read again once they are. */
export async function lockOpenPair(
  tx: Tx,
  call: Call,
  { mentorshipId, range }: { mentorshipId: MentorshipId; range: Range },
): Promise<Result<OpenPair, PairRefusal>> {
  const pair = await findPairScope(tx, call.actor, mentorshipId);
  if (!pair) return refuse("NOT_FOUND");
  await lockFor(tx, calendarLocks(pair));
  // Ended while we waited, perhaps.
  const current = await findPairScope(tx, call.actor, mentorshipId);
  if (current?.status !== "active") return refuse("MENTORSHIP_ENDED");
  const calendars = await findPairCalendars(tx, { ...pair, range });
  if (!calendars) return refuse("INACTIVE");
  if ((await findReturn(tx, current, call.now)) !== null) return refuse("MENTOR_AWAY");
  const { clock } = await tx
    .selectFrom("mentorship")
    .select(pairClock("sessionRequest").as("clock"))
    .where("id", "=", mentorshipId)
    .executeTakeFirstOrThrow();
  return succeed({ pair, calendars, clock });
}

interface Wanted {
  startsAt: Instant;
  durationMinutes: OfferedDuration;
  kind: SessionKind;
}

/** What the mentor takes of what is booked; that they are there has been asked already. */
export function termsFor({ mentor }: PairCalendars, { kind }: Wanted): MentorTerms {
  return { ...mentor.rules, kind, isAway: false };
}

export function slotOf({ startsAt, durationMinutes }: Wanted): { startsAt: Instant; endsAt: Instant } {
  return { startsAt, endsAt: addMilliseconds(startsAt, durationMinutes * MINUTE) };
}
