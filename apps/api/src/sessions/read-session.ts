import type { PersonId, SessionId } from "@belay/core/ids.ts";
import { actionsFor } from "@belay/core/sessions/actions-for.ts";
import type { CloseOut } from "@belay/core/sessions/close-out.ts";
import { isDisputed, isNotClosedOut } from "@belay/core/sessions/close-out.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import { sessionTurn } from "@belay/core/sessions/session-turn.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { isLeadOfAny, listStandings } from "../teams/queries.ts";
import {
  countEarlier,
  findLastEvent,
  findPrivateNote,
  findProposedAt,
  findSession,
  listActions,
  listCloseOuts,
} from "./queries.ts";
import { readSeries } from "./read-series.ts";
import type { SessionScope } from "./scope.ts";
import { findSessionScope } from "./scope.ts";
import { toSessionState } from "./session-row.ts";

/** A session as its viewer may see it: the pair all of it, a lead the facts with only their own people named. */
export async function readSession(call: Call, { id }: { id: SessionId }) {
  const scope = await findSessionScope(call.db, call, id);
  if (!scope)
    throw new TRPCError({
      code: "NOT_FOUND",
      message: "There is no such session, or it is not yours to see.",
    });
  const { topic, reason, skillId, fromLevel, toLevel, levelId, ...row } = await findSession(call.db, scope);
  const session = toSessionState(row);
  const rows = await listCloseOuts(call.db, scope);
  const closeOuts = rows.map(({ personId, held, absent, closedAt }) => ({
    by: sideOf(scope, personId),
    held,
    absent,
    closedAt,
  }));
  const actions = await listActions(call.db, scope);
  const proposedAt = session.proposal ? ((await findProposedAt(call.db, scope))?.at ?? null) : null;
  const { mentor, mentee } = await namePeople(call, scope, row);
  return {
    id: row.id,
    mentorshipId: row.mentorshipId,
    form: row.form,
    kind: row.kind,
    version: row.version,
    number: (await countEarlier(call.db, scope)) + 1,
    role: scope.role,
    ...session,
    mentor,
    mentee,
    lastEvent: (await findLastEvent(call.db, scope)) ?? null,
    actions: actionsFor(session, scope.role, call.now),
    isDisputed: isDisputed(closeOuts),
    isNotClosedOut: isNotClosedOut(session, closeOuts, call.now),
    ofPair: isParty(scope.role)
      ? {
          topic,
          reason,
          goal: { skillId, fromLevel, toLevel, levelId },
          turn: sessionTurn({ session, closeOuts, proposedAt, now: call.now, viewer: scope.role }),
          series: await readSeries(call, scope, scope.role),
          closeOuts: rows.map((line) => closeOutFor({ ...line, actions }, scope.viewerId)),
          privateNote: await findPrivateNote(call.db, scope),
        }
      : // What it is about was promised to the two of them; notes and words are theirs anyway.
        null,
  };
}

function sideOf({ mentorId }: SessionScope, personId: PersonId): CloseOut["by"] & ("mentor" | "mentee") {
  return personId === mentorId ? "mentor" : "mentee";
}

interface Named {
  id: PersonId;
  name: string;
  timeZone: string;
}

type People = Pick<
  Awaited<ReturnType<typeof findSession>>,
  "mentorId" | "mentorName" | "mentorTimeZone" | "menteeId" | "menteeName" | "menteeTimeZone"
>;

/** Both with where they stand; null for the side that a lead does not lead: "a mentee", "a mentor". */
async function namePeople(call: Call, scope: SessionScope, row: People) {
  const mentor = { id: row.mentorId, name: row.mentorName, timeZone: row.mentorTimeZone };
  const mentee = { id: row.menteeId, name: row.menteeName, timeZone: row.menteeTimeZone };
  const standings = await listStandings(call.db, [mentor.id, mentee.id], call.now);
  const nameFor = async (person: Named) => {
    if (!(await isNamedFor(call, scope, person.id))) return null;
    const standing = standings.get(person.id);
    return { ...person, levelId: standing?.levelId ?? null, team: standing?.team ?? null };
  };
  return { mentor: await nameFor(mentor), mentee: await nameFor(mentee) };
}

async function isNamedFor(call: Call, scope: SessionScope, id: PersonId): Promise<boolean> {
  return isParty(scope.role) || isLeadOfAny(call.db, call.actor.id, { ids: [id], now: call.now });
}

type CloseOutRow = Awaited<ReturnType<typeof listCloseOuts>>[number] & {
  /** Of both sides. */
  actions: Awaited<ReturnType<typeof listActions>>;
};

/** The other side's lines that they kept to themselves are not there at all. */
function closeOutFor(row: CloseOutRow, viewerId: PersonId) {
  const { personId, held, absent, closedAt, version, learnedCircle, thanksCircle } = row;
  const isOwn = personId === viewerId;
  const isSeen = (circle: string | undefined) => isOwn || circle !== "me";
  const own = row.actions.filter((action) => action.personId === personId);
  const learned = { learned: row.learned, learnedSkill: skillOf(row) };
  return {
    ...{ personId, held, absent, closedAt, version, isOwn, learnedCircle, thanksCircle },
    ...(isSeen(learnedCircle) ? learned : { learned: "", learnedSkill: null }),
    actions: own
      .filter(({ circle }) => isSeen(circle))
      .map(({ id, words, dueOn, doneAt }) => ({ id, words, dueOn, doneAt })),
    actionsCircle: own[0]?.circle ?? ("pair" as const),
    thanks: isSeen(thanksCircle) ? row.thanks : "",
  };
}

function skillOf({ learnedSkillId, learnedFrom, learnedTo }: CloseOutRow) {
  if (learnedSkillId === null || learnedTo === null) return null;
  return { skillId: learnedSkillId, from: learnedFrom, to: learnedTo };
}
