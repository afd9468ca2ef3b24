import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { rowsOfNumbers } from "@belay/core/evidence/evidence-number.ts";
import type { EvidenceRowsInput } from "@belay/core/evidence/evidence-questions.ts";
import { localDate } from "@belay/core/evidence/local-date.ts";
import type { Period } from "@belay/core/evidence/period.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { groupId, reviewCommentId, sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import { periodAt } from "@belay/core/people/period.ts";
import { plainWords } from "@belay/core/reviews/plain-words.ts";
import type { Call } from "../platform/call.ts";
import type { Activity } from "./list-activities.ts";
import { listActivities } from "./list-activities.ts";
import { listCommentRows, listGroupRows, listPlacements, listSessionRows } from "./queries.ts";
import { readPeriod } from "./read-period.ts";
import { findOrRefuse } from "./read-person.ts";
import { titleOf } from "./read-team.ts";
import type { EvidenceScope } from "./scope.ts";

const PAGE_SIZE = 25;
const EXCERPT = 280;
/** With fewer mentees, telling them apart would tell who they are. */
const FEWEST_TOLD_APART = 3;

interface Item {
  kind: "session" | "comment";
  id: string;
  at: Instant;
}

/** A page of the rows that one number counts, the newest first. */
export async function listRows(call: Call, { personId, number, cursor, period: asked }: EvidenceRowsInput) {
  const { db, now } = call;
  const scope = await findOrRefuse(call, personId);
  const period = await readPeriod(call, asked);
  const activity = (await listActivities(db, scope, { period, now })).get(personId);
  const items = activity ? itemsOf(activity, number) : [];
  const after = cursor ? items.filter((item) => comesBefore(cursor, item)) : items;
  const page = after.slice(0, PAGE_SIZE);
  const last = after.length > PAGE_SIZE ? page.at(-1) : undefined;
  const details = await describe(call, { scope, period, activity, page });
  return {
    period,
    total: items.length,
    rows: page.flatMap(({ id }) => details.get(id) ?? []),
    next: last ? { at: last.at, id: last.id } : null,
  };
}

function itemsOf({ asMentor, asMentee, sessions, comments }: Activity, number: EvidenceNumber): Item[] {
  const ids = new Set(rowsOfNumbers(asMentor, asMentee)[number]);
  const items: Item[] = [
    ...sessions.map(({ id, startsAt }) => ({ kind: "session" as const, id, at: startsAt })),
    ...comments.map(({ id, writtenAt }) => ({ kind: "comment" as const, id, at: writtenAt })),
  ];
  return items.filter(({ id }) => ids.has(id)).sort((one, other) => (comesBefore(one, other) ? -1 : 1));
}

type Place = Pick<Item, "at" | "id">;

function comesBefore(one: Place, other: Place): boolean {
  const difference = toMilliseconds(one.at) - toMilliseconds(other.at);
  return difference === 0 ? one.id > other.id : difference > 0;
}

interface Told {
  scope: EvidenceScope;
  period: Period;
  activity: Activity | undefined;
  page: readonly Item[];
}

export type EvidenceRow = SessionRow | GroupRow | CommentRow;
type GroupRow = Awaited<ReturnType<typeof describeGroups>>[number];
type SessionRow = Awaited<ReturnType<typeof describeSessions>>[number];
type CommentRow = Awaited<ReturnType<typeof describeComments>>[number];

async function describe(call: Call, told: Told): Promise<Map<string, EvidenceRow & Standing>> {
  if (!told.activity || told.page.length === 0) return new Map();
  const rows = [
    ...(await describeSessions(call, { ...told, activity: told.activity })),
    ...(await describeGroups(call, { ...told, activity: told.activity })),
    ...(await describeComments(call, told)),
  ];
  const placements = await listPlacements(call.db, told.scope, told.period);
  const standingAt = (at: Instant): Standing => {
    const placement = periodAt(placements, localDate(at, told.period.timeZone));
    return { title: placement ? titleOf(placement.levelId) : null, team: placement?.team ?? null };
  };
  return new Map(rows.map((row) => [row.id, { ...row, ...standingAt(row.at) }]));
}

/** The subject's own level and team at that time. */
interface Standing {
  title: string | null;
  team: string | null;
}

async function describeSessions(call: Call, { scope, activity, page }: Told & { activity: Activity }) {
  const ids = page.flatMap(({ kind, id }) => (kind === "session" ? [sessionId.parse(id)] : []));
  const rows = ids.length === 0 ? [] : await listSessionRows(call.db, scope, ids);
  const numberOf = numberMentees(activity);
  const states = statesOf(activity);
  const [subjectId] = scope.subjectIds;
  return rows.map((row) => {
    const isMentor = row.mentorId === subjectId;
    const other = isMentor
      ? { id: row.menteeId, name: row.menteeName }
      : { id: row.mentorId, name: row.mentorName };
    return {
      kind: "session" as const,
      id: row.id,
      at: row.startsAt,
      endsAt: row.endsAt,
      sessionKind: row.kind,
      otherIs: isMentor ? ("mentee" as const) : ("mentor" as const),
      other: nameOnly(scope, other),
      menteeNumber: isMentor ? numberOf(row.menteeId) : null,
      state: states.get(row.id) ?? null,
    };
  });
}

async function describeGroups(call: Call, { scope, activity, page }: Told & { activity: Activity }) {
  const known = new Set(activity.sessions.filter(({ menteeId }) => menteeId === null).map(({ id }) => id));
  const ids = page.flatMap(({ id }) => (known.has(id) ? [groupId.parse(id)] : []));
  const rows = ids.length === 0 ? [] : await listGroupRows(call.db, scope, ids);
  const states = statesOf(activity);
  return rows.map(({ id, kind, startsAt, endsAt, joined }) => ({
    kind: "group" as const,
    ...{ id, at: startsAt, endsAt, sessionKind: kind, joined, other: null },
    state: states.get(id) ?? null,
  }));
}

async function describeComments(call: Call, { scope, page }: Told) {
  const ids = page.flatMap(({ kind, id }) => (kind === "comment" ? [reviewCommentId.parse(id)] : []));
  const rows = ids.length === 0 ? [] : await listCommentRows(call.db, scope, ids);
  return rows.map(({ body, writtenAt, recipientId, recipientName, kind, ...row }) => ({
    ...row,
    kind: "comment" as const,
    at: writtenAt,
    commentKind: kind,
    text: plainWords(body, EXCERPT),
    other: nameOnly(scope, { id: recipientId, name: recipientName }),
  }));
}

function nameOnly({ namedIds }: EvidenceScope, person: { id: PersonId; name: string }) {
  return namedIds.has(person.id) ? person : null;
}

/** "Mentee 2": in the order of their first held session, so that a split can be read without names. */
function numberMentees({ asMentor }: Activity): (id: string) => number | null {
  const { menteeIds } = asMentor.mentees.any;
  const numbers = new Map(menteeIds.map((id, index) => [id, index + 1]));
  return (id) => (menteeIds.length < FEWEST_TOLD_APART ? null : (numbers.get(id) ?? null));
}

function statesOf({ asMentor, asMentee }: Activity) {
  const states = new Map<string, "confirmed" | "unconfirmed" | "notClosedOut" | "disputed">();
  for (const counts of [asMentor.sessions, asMentee]) {
    for (const state of ["confirmed", "unconfirmed", "notClosedOut", "disputed"] as const) {
      for (const id of counts[state].ids) states.set(id, state);
    }
  }
  return states;
}
