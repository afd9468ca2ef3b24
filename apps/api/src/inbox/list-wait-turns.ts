import type { PersonId, WaitId } from "@belay/core/ids.ts";
import type { Turn } from "@belay/core/inbox/turn.ts";
import type { Instant } from "@belay/core/instant.ts";
import { lineTurn } from "@belay/core/mentorships/line-turn.ts";
import { listWaitsOfMine } from "../mentorships/queries.ts";
import { ownMentorshipsScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";

/** A place with a mentor that is kept for the reader, or the line that they stand in. */
export interface WaitSubject {
  type: "wait";
  id: WaitId;
  version: number;
  other: { id: PersonId; name: string; timeZone: string };
  goal: {
    kind: "skill" | "level";
    skillId: string | null;
    fromLevel: number | null;
    toLevel: number | null;
    levelId: string | null;
  };
  /** Which of how many who wait the reader is, from 1. */
  position: number;
  waiting: number;
  joinedAt: Instant;
  /** The mentor takes nobody on just now; everybody keeps their turn. */
  isHalted: boolean;
}

export async function listWaitTurns({ db, actor, now }: Call): Promise<Turn<WaitSubject>[]> {
  const waits = await listWaitsOfMine(db, ownMentorshipsScope(actor), now);
  return waits.flatMap((row) => {
    const turn = lineTurn(row, now);
    if (!turn) return [];
    const { id, version, position, waiting, joinedAt, isHalted } = row;
    const { goalKind: kind, skillId, fromLevel, toLevel, levelId } = row;
    const other = { id: row.mentorId, name: row.mentorName, timeZone: row.mentorTimeZone };
    const goal = { kind, skillId, fromLevel, toLevel, levelId };
    const subject = {
      type: "wait" as const,
      ...{ id, version, other, goal, position, waiting, joinedAt, isHalted },
    };
    return [{ ...turn, subject }];
  });
}
