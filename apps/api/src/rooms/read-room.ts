import type { SessionId } from "@belay/core/ids.ts";
import { isHere } from "@belay/core/rooms/presence.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { stateOfText } from "./merge-notes.ts";
import { findNotes, findOthersSign, findRoom, listCarriedOver, listLinks, listPoints } from "./queries.ts";
import type { RoomScope } from "./scope.ts";
import { findRoomScope } from "./scope.ts";

interface Choice {
  sessionId: SessionId;
}

/** The agenda, what is carried over, links, who drives, and whether the other one is here. */
export async function readRoom(call: Call, choice: Choice) {
  const scope = await enter(call, choice);
  const carriedOver = await listCarriedOver(call.db, scope);
  return {
    points: await listPoints(call.db, scope),
    carriedOver: carriedOver.map(({ personId, ...item }) => ({
      ...item,
      isOwn: personId === scope.viewerId,
    })),
    links: await listLinks(call.db, scope),
    ...(await findRoom(call.db, scope)),
    isOtherHere: isHere(await findOthersSign(call.db, scope), call.now),
  };
}

/** The shared notes: as a text to read at once, and as the document that edits are merged into, in base64. */
export async function readNotes(call: Call, choice: Choice) {
  const scope = await enter(call, choice);
  const { body, state, updatedAt, updatedBy, updatedByName } = await findNotes(call.db, scope);
  return {
    body,
    state: Buffer.from(state ?? stateOfText(body)).toString("base64"),
    updatedAt,
    updatedBy: updatedBy === scope.viewerId ? "you" : updatedByName,
  };
}

async function enter(call: Call, { sessionId }: Choice): Promise<RoomScope> {
  const scope = await findRoomScope(call.db, call, sessionId);
  if (!("ok" in scope)) return scope;
  throw new TRPCError({
    code: scope.code,
    message:
      scope.code === "NOT_FOUND"
        ? "There is no such session, or it is not yours to see."
        : "What two people do in a session stays between them.",
  });
}
