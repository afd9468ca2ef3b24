import type { Call } from "../platform/call.ts";
import { findLeave, listCoverCandidates } from "./leave-queries.ts";
import { listMentorships } from "./queries.ts";
import { ownMentorshipsScope } from "./scope.ts";

/** One's own leave and, to plan one, the mentees with whoever could cover them. */
export async function readLeave({ db, actor, now }: Call) {
  const scope = ownMentorshipsScope(actor);
  const candidates = await listCoverCandidates(db, scope, now);
  const mentorships = await listMentorships(db, scope);
  const mentees = mentorships
    .filter(({ mentorId, status }) => mentorId === actor.id && status === "active")
    .map(({ id, menteeId, menteeName, ...goal }) => ({
      mentorshipId: id,
      mentee: { id: menteeId, name: menteeName },
      goalKind: goal.goalKind,
      skillId: goal.skillId,
      fromLevel: goal.fromLevel,
      toLevel: goal.toLevel,
      levelId: goal.levelId,
      covers: candidates
        .filter(({ mentorshipId }) => mentorshipId === id)
        .map(({ mentorshipId: _of, ...person }) => person),
    }));
  return { leave: await findLeave(db, scope, now), mentees };
}
