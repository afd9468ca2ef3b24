import type { SessionId } from "@belay/core/ids.ts";
import type { Tx } from "../platform/database.ts";
import { pairClock } from "../programmes/queries.ts";

/** The clocks that a session goes by: its pair's; the usual ones where it is of no pair. */
export function findSessionClocks(tx: Tx, id: SessionId) {
  return tx
    .selectFrom("session")
    .leftJoin("mentorship", "mentorship.id", "session.mentorshipId")
    .select([pairClock("sessionProposal").as("sessionProposal"), pairClock("closeOut").as("closeOut")])
    .where("session.id", "=", id)
    .executeTakeFirstOrThrow();
}
