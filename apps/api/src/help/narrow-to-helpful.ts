import { firstSlot } from "@belay/core/calendar/slots.ts";
import type { HelpForm } from "@belay/core/help/help-ask.ts";
import { judgeHelp } from "@belay/core/help/who-may-help.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { isProficiency } from "@belay/core/ladder/proficiency.ts";
import type { MenteeProfile, MentorProfile } from "@belay/core/matching/profile.ts";
import { listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import { listMentorProfiles } from "../matching/queries.ts";
import { searchScope } from "../matching/scope.ts";
import { listApartFrom } from "../people/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import { listEverybodyBelow } from "../teams/queries.ts";
import type { TimedAsk } from "./help-slots.ts";
import { helpInput } from "./help-slots.ts";

type Viewer = Pick<Call, "actor" | "now">;

interface Plea {
  askerId: PersonId;
  skillId: string;
  fromLevel: number | null;
  languages: readonly string[];
}

/**
 * Who is stuck, as far as this person can help and has room before it closes: found anew at each look, so that
 * nobody else ever sees it. With when the two of them could begin.
 */
export async function narrowToHelpful<Row extends Plea & TimedAsk>(
  db: Reader,
  { actor, now }: Viewer,
  open: readonly Row[],
): Promise<(Row & { startsAt: Instant })[]> {
  if (open.length === 0) return [];
  const isFitting = await judgeFor(db, { actor, now });
  const fitting = open.filter(isFitting);
  const people = hoursScope([actor.id, ...fitting.map(({ askerId }) => askerId)]);
  // A day holds every limit of today's.
  const range = { start: addMilliseconds(now, -8 * DAY), end: addMilliseconds(now, 8 * DAY) };
  const calendars = await listCalendars(db, people, range);
  const mentor = calendars.get(actor.id);
  return fitting.flatMap((plea) => {
    const asker = calendars.get(plea.askerId);
    const startsAt = mentor && asker ? firstSlot(helpInput({ mentor, asker }, plea, now)) : null;
    return startsAt === null ? [] : [{ ...plea, startsAt }];
  });
}

/** One that is stuck is there for its asker, and for those who may help. */
export async function isHiddenFrom(
  db: Reader,
  viewer: Viewer,
  ask: Omit<Plea, "languages"> & { form: HelpForm },
): Promise<boolean> {
  if (ask.form === "flash" || ask.askerId === viewer.actor.id) return false;
  return !(await mayHelpNow(db, viewer, ask));
}

/** Whether this person is among those who may see and answer one that is stuck; their calendar is asked elsewhere. */
async function mayHelpNow(db: Reader, viewer: Viewer, ask: Omit<Plea, "languages">): Promise<boolean> {
  const asker = await db
    .selectFrom("person")
    .select("languages")
    .where("id", "=", ask.askerId)
    .executeTakeFirst();
  return asker !== undefined && (await judgeFor(db, viewer))({ ...ask, ...asker });
}

async function judgeFor(db: Reader, { actor, now }: Viewer): Promise<(plea: Plea) => boolean> {
  const [mentor] = await listMentorProfiles(db, searchScope(actor), { now, only: actor.id });
  const below = new Set(actor.leadsSomebody ? await listEverybodyBelow(db, actor.id, now) : []);
  const apart = await listApartFrom(db, actor.id);
  return (plea) =>
    mentor !== undefined &&
    !apart.has(plea.askerId) &&
    canHelp({ mentor, plea, isBelow: below.has(plea.askerId) });
}

function canHelp({
  mentor,
  plea,
  isBelow,
}: {
  mentor: MentorProfile;
  plea: Plea;
  isBelow: boolean;
}): boolean {
  const { refusals } = judgeHelp({ asker: askerOf(plea), mentor, isInReportingLine: isBelow });
  return refusals.length === 0;
}

/** What the hard rules read of an asker; no score is made of it. */
function askerOf({ askerId, skillId, fromLevel, languages }: Plea): MenteeProfile {
  const from = isProficiency(fromLevel) ? fromLevel : null;
  const goal = { kind: "skill" as const, skillId, from, to: 5 as const, weight: 1 };
  const standing = { grade: null, teamId: null, orgId: null, direction: null };
  return { id: askerId, ...standing, languages, goals: [goal], acceptsSelfAssessed: true };
}
