import { groupTurn } from "@belay/core/groups/group-turn.ts";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Turn } from "@belay/core/inbox/turn.ts";
import type { Instant } from "@belay/core/instant.ts";
import { listGroups } from "../groups/queries.ts";
import { openGroupsScope } from "../groups/scope.ts";
import type { Call } from "../platform/call.ts";

/** A group with a seat to be taken or waited for, or one that is over and to be closed out. */
export interface GroupSubject {
  type: "group";
  id: GroupId;
  /** Its mentor, who may be the reader. */
  other: { id: PersonId; name: string; timeZone: string };
  topic: string;
  /** Which of those who wait the reader is, from 1; null for who does not. */
  inLine: number | null;
  startsAt: Instant;
  endsAt: Instant;
}

export async function listGroupTurns({ db, actor, now }: Call): Promise<Turn<GroupSubject>[]> {
  const groups = await listGroups(db, openGroupsScope(actor), now);
  return groups.flatMap((row) => {
    const { seatStatus: status, offerEndsAt, since } = row;
    const seat = status === null || since === null ? null : { status, offerEndsAt, since };
    const facts = { isMentor: row.mentorId === actor.id, seat, hasClosedOut: row.ownHeld !== null };
    const turn = groupTurn({ ...row, ...facts }, now);
    if (!turn) return [];
    const { id, topic, startsAt, endsAt } = row;
    const other = { id: row.mentorId, name: row.mentorName, timeZone: row.mentorTimeZone };
    const isMine = turn.kind !== "waitForSeat";
    const inLine = isMine ? null : row.ahead + 1;
    return [{ ...turn, isMine, subject: { type: "group", id, other, topic, inLine, startsAt, endsAt } }];
  });
}
