import type { PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { actionsFor } from "@belay/core/sessions/actions-for.ts";
import type { CloseOut } from "@belay/core/sessions/close-out.ts";
import { isDisputed, isNotClosedOut } from "@belay/core/sessions/close-out.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import { sessionTurn } from "@belay/core/sessions/session-turn.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { isLeadOfAny } from "../teams/queries.ts";
import { countEarlier, findPrivateNote, findSession, findSharedNote, listCloseOuts } from "./queries.ts";
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
  const row = await findSession(call.db, scope);
  const session = toSessionState(row);
  const rows = await listCloseOuts(call.db, scope);
  const closeOuts = rows.map(({ personId, held, absent, closedAt }) => ({
    by: sideOf(scope, personId),
    held,
    absent,
    closedAt,
  }));
  return {
    id: row.id,
    mentorshipId: row.mentorshipId,
    kind: row.kind,
    topic: row.topic,
    version: row.version,
    number: (await countEarlier(call.db, scope)) + 1,
    reason: row.reason,
    role: scope.role,
    ...session,
    mentor: await nameFor(call, scope, {
      id: row.mentorId,
      name: row.mentorName,
      timeZone: row.mentorTimeZone,
    }),
    mentee: await nameFor(call, scope, {
      id: row.menteeId,
      name: row.menteeName,
      timeZone: row.menteeTimeZone,
    }),
    actions: actionsFor(session, scope.role, call.now),
    isDisputed: isDisputed(closeOuts),
    isNotClosedOut: isNotClosedOut(session, closeOuts, call.now),
    ...(isParty(scope.role)
      ? await readPairsPart(call, scope, { rows, closeOuts, now: call.now, session })
      : { ofPair: null }),
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

/** Null for the side that a lead does not lead: "a mentee", "a mentor". */
async function nameFor(call: Call, scope: SessionScope, person: Named): Promise<Named | null> {
  if (isParty(scope.role)) return person;
  return (await isLeadOfAny(call.db, call.actor.id, { ids: [person.id], now: call.now })) ? person : null;
}

interface PairsFacts {
  rows: Awaited<ReturnType<typeof listCloseOuts>>;
  closeOuts: CloseOut[];
  session: ReturnType<typeof toSessionState>;
  now: Instant;
}

/** Notes, words and turns: what only the two of them see. */
async function readPairsPart(call: Call, scope: SessionScope, { rows, closeOuts, session, now }: PairsFacts) {
  if (!isParty(scope.role)) return { ofPair: null };
  return {
    ofPair: {
      sharedNote: await findSharedNote(call.db, scope),
      privateNote: await findPrivateNote(call.db, scope),
      closeOuts: rows.map((row) => closeOutFor(row, scope.viewerId)),
      turn: sessionTurn({ session, closeOuts, now, viewer: scope.role }),
    },
  };
}

/** The other side's lines that they kept to themselves are not there at all. */
function closeOutFor({ learned, nextStep, ...row }: PairsFacts["rows"][number], viewerId: PersonId) {
  const isOwn = row.personId === viewerId;
  return {
    ...row,
    isOwn,
    learned: isOwn || row.learnedCircle !== "me" ? learned : "",
    nextStep: isOwn || row.nextStepCircle !== "me" ? nextStep : "",
  };
}
