import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { MemberRefusal } from "@belay/core/programmes/member-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { findProgrammeScope } from "./scope.ts";
import { listAdminIds, programmeLock } from "./writes.ts";

type Outcome = Result<null, Extract<MemberRefusal, "NOT_FOUND" | "NOT_IN">>;

/** Whoever runs the programme takes somebody out. The pairs that they are in go on. */
export function removeMember(
  call: Call,
  { programmeId, personId }: { programmeId: ProgrammeId; personId: PersonId },
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    if (!(await findProgrammeScope(tx, call.actor, programmeId))) return refuse("NOT_FOUND");
    return takeOut(tx, call, { programmeId, personId });
  });
}

/** One's own way out, at any time; whoever runs it is told. The pairs go on. */
export function leaveProgramme(call: Call, { programmeId }: { programmeId: ProgrammeId }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const left = await takeOut(tx, call, { programmeId, personId: call.actor.id });
    // Whether it is there is nobody's business who is not in it.
    return left.ok ? left : refuse("NOT_FOUND");
  });
}

async function takeOut(
  tx: Tx,
  call: Call,
  { programmeId, personId }: { programmeId: ProgrammeId; personId: PersonId },
): Promise<Outcome> {
  await lockFor(tx, [programmeLock(programmeId)]);
  const left = await tx
    .updateTable("programmeMember")
    .set({ leftAt: call.now })
    .where("programmeId", "=", programmeId)
    .where("personId", "=", personId)
    .where("leftAt", "is", null)
    .returning("personId")
    .executeTakeFirst();
  if (!left) return refuse("NOT_IN");
  const adminIds = await listAdminIds(tx, programmeId);
  await announce(tx, {
    topic: "programme.left",
    payload: { programmeId, personId, leftBy: call.actor.id, adminIds },
    at: call.now,
    reaches: [personId, ...adminIds],
  });
  return succeed(null);
}
