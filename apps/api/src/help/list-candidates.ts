import { firstSlot } from "@belay/core/calendar/slots.ts";
import { judgeHelp, rankCandidates } from "@belay/core/help/who-may-help.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { MenteeProfile, MentorProfile } from "@belay/core/matching/profile.ts";
import * as z from "zod/mini";
import { listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import { findSkillSeeker, listMentorProfiles } from "../matching/queries.ts";
import { searchScope } from "../matching/scope.ts";
import { listApartFrom } from "../people/queries.ts";
import type { Reader } from "../platform/database.ts";
import { listReportingLine } from "../teams/queries.ts";
import type { TimedAsk } from "./help-slots.ts";
import { helpInput, rangeOfAsk } from "./help-slots.ts";
import { listLoads } from "./queries.ts";
import { helpScope } from "./scope.ts";

export interface HelpWish extends TimedAsk {
  askerId: PersonId;
  skillId: string;
}

export interface Found {
  /** What the asker can, by others' word, else their own; null: nobody said. */
  fromLevel: number | null;
  /** Who may help and has room, the one to ask first at the front, each with their first free start. */
  candidates: { id: PersonId; firstStart: Instant }[];
}

/** Everybody who could help with an ask now; null when the asker is at the top of this skill. */
export async function listCandidates(db: Reader, wish: HelpWish, now: Instant): Promise<Found | null> {
  const actor = { id: wish.askerId };
  const scope = searchScope(actor);
  const asker = await findSkillSeeker(db, scope, { skillId: wish.skillId, now });
  if (!asker) return null;
  const line = new Set<string>(await listReportingLine(db, wish.askerId, now));
  const mentors = await listMentorProfiles(db, scope, { now });
  const apart = await listApartFrom(db, wish.askerId);
  const fitting = mentors.filter(({ id }) => !apart.has(id)).flatMap((mentor) => judge(asker, mentor, line));
  const mentorIds = fitting.map(({ id }) => id);
  const starts = await listFirstStarts(db, { wish, mentorIds, now });
  const loads = await listLoads(db, helpScope(actor), { mentorIds, now });
  const ranked = rankCandidates(fitting.map((one) => ({ ...one, load: loads.get(one.id) ?? 0 })));
  const candidates = ranked.flatMap((one) => {
    const id = z.parse(personId, one);
    const firstStart = starts.get(id);
    return firstStart === undefined ? [] : [{ id, firstStart }];
  });
  const [fromLevel = null] = asker.goals.flatMap((goal) => (goal.kind === "level" ? [] : [goal.from]));
  return { fromLevel, candidates };
}

function judge(asker: MenteeProfile, mentor: MentorProfile, line: ReadonlySet<string>) {
  const { score, refusals } = judgeHelp({ asker, mentor, isInReportingLine: line.has(mentor.id) });
  return refusals.length > 0 ? [] : [{ id: z.parse(personId, mentor.id), score }];
}

interface Asked {
  wish: HelpWish;
  mentorIds: readonly PersonId[];
  now: Instant;
}

async function listFirstStarts(db: Reader, { wish, mentorIds, now }: Asked): Promise<Map<PersonId, Instant>> {
  const people = hoursScope([wish.askerId, ...mentorIds]);
  const calendars = await listCalendars(db, people, rangeOfAsk(wish, now));
  const asker = calendars.get(wish.askerId);
  const found = new Map<PersonId, Instant>();
  for (const id of mentorIds) {
    const mentor = calendars.get(id);
    const first = asker && mentor ? firstSlot(helpInput({ mentor, asker }, wish, now)) : null;
    if (first !== null) found.set(id, first);
  }
  return found;
}
