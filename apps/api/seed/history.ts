import type { MentorBusyTime, WeeklyWindow } from "@belay/core/calendar/slot-input.ts";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import type { Assessment } from "@belay/core/people/current-proficiency.ts";
import type { Placement } from "@belay/core/people/placement.ts";
import type { TeamLead } from "@belay/core/people/reporting-line.ts";
import type { CastKey, Role } from "./cast.ts";
import type { MintId } from "./mint-id.ts";
import { idMint } from "./mint-id.ts";
import type { Rows } from "./rows.ts";
import { emptyRows } from "./rows.ts";

/** A person of the cast with what the story keeps of them. */
export interface Member {
  key: CastKey;
  role: Role;
  id: PersonId;
  email: string;
  timeZone: string;
  weekly: WeeklyWindow[] | null;
  joinedAt: Instant;
  leftAt: Instant | null;
  /** Every time that a session of theirs holds or once held. */
  held: MentorBusyTime[];
}

/** One mentorship of the story, as the sessions and reviews that follow need it. */
export interface Pair {
  id: MentorshipId;
  mentor: Member;
  mentee: Member;
  /** The skill of its goal, or the track of the level. */
  subject: string;
  seat: number;
  startedAt: Instant;
  endedAt: Instant | null;
}

/** What has been told so far, in rows that wait to be written. */
export interface History {
  /** A whole minute; nothing of the past is after it. */
  now: Instant;
  mint: MintId;
  rows: Rows;
  members: Map<string, Member>;
  assessments: (Assessment & { personId: PersonId; skillId: string })[];
  placements: Placement[];
  teamLeads: TeamLead[];
  pairs: Pair[];
}

export const COMPANY_ZONE = "Europe/Madrid";
/** When the company set Belay up. */
export const OPENED_DAYS_AGO = 225;

export function beginHistory(moment: Instant): History {
  const now = toInstant(Math.floor(toMilliseconds(moment) / MINUTE) * MINUTE);
  const lists = { assessments: [], placements: [], teamLeads: [], pairs: [] };
  return { now, mint: idMint(), rows: emptyRows(), members: new Map(), ...lists };
}

export function memberOf({ members }: History, key: string): Member {
  const member = members.get(key);
  if (!member) throw new Error(`Nobody of the cast is called ${key}.`);
  return member;
}

/** A moment so many days before now, on a whole minute. */
export function daysAgo({ now }: History, days: number): Instant {
  return addMilliseconds(now, -Math.round((days * DAY) / MINUTE) * MINUTE);
}

export function isBefore(one: Instant, other: Instant): boolean {
  return toMilliseconds(one) < toMilliseconds(other);
}

export function latest(one: Instant, other: Instant): Instant {
  return isBefore(one, other) ? other : one;
}

/** The first of the month so many months from a date's month. */
export function firstOfMonth(date: PlainDate, months: number): PlainDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = String((count % 12) + 1).padStart(2, "0");
  return `${Math.floor(count / 12)}-${month}-01`;
}
