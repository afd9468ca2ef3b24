import type { GroupId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { findGroup, listGroupCloseOuts, listSeats } from "./queries.ts";
import { findGroupScope } from "./scope.ts";

/** A group as its viewer may see it: names and words for its mentor and who has a seat, for all others counts. */
export async function readGroup(call: Call, { id }: { id: GroupId }) {
  const scope = await findGroupScope(call.db, call, id);
  if (!scope)
    throw new TRPCError({ code: "NOT_FOUND", message: "There is no such group, or it is not open to you." });
  const group = await findGroup(call.db, scope);
  const seats = await listSeats(call.db, scope);
  const own = seats.find(({ personId }) => personId === scope.viewerId) ?? null;
  const isInside = scope.role === "mentor" || own?.status === "joined";
  const closeOuts = isInside ? await listGroupCloseOuts(call.db, scope) : [];
  const joined = seats.filter(({ status }) => status === "joined");
  const waiting = seats.filter(({ status }) => status === "waiting");
  return {
    ...group,
    role: scope.role,
    taken: joined.length,
    joined: (isInside ? joined : []).map(({ personId, name, timeZone, wasThere }) => ({
      id: personId,
      name,
      timeZone,
      // The mentor's word about others is theirs and each one's own.
      wasThere: scope.role === "mentor" || personId === scope.viewerId ? wasThere : null,
    })),
    offered: seats.filter(({ status }) => status === "offered").length,
    waiting: waiting.length,
    own: own && {
      status: own.status,
      offerEndsAt: own.offerEndsAt,
      since: own.since,
      position: waiting.findIndex(({ personId }) => personId === scope.viewerId) + 1,
    },
    closeOuts: closeOuts.flatMap((row) => {
      const isOwn = row.personId === scope.viewerId;
      const learned = isOwn || row.learnedCircle !== "me" ? row.learned : "";
      const nextStep = isOwn || row.nextStepCircle !== "me" ? row.nextStep : "";
      return [{ ...row, learned, nextStep, isOwn }];
    }),
  };
}
