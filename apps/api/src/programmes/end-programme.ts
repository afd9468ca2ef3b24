import type { ProgrammeId } from "@belay/core/ids.ts";
import type { ProgrammeRefusal } from "@belay/core/programmes/programme-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { listMembers } from "./queries.ts";
import { findProgrammeScope } from "./scope.ts";
import { findLocked, listAdminIds, programmeLock } from "./writes.ts";

type Outcome = Result<null, Extract<ProgrammeRefusal, "NOT_FOUND" | "VERSION_CONFLICT" | "PROGRAMME_ENDED">>;

/** Nobody joins and nothing is matched any more. Its pairs and what they wait for go on, by the usual clocks. */
export function endProgramme(
  call: Call,
  { programmeId, version }: { programmeId: ProgrammeId; version: number },
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = await findProgrammeScope(tx, call.actor, programmeId);
    if (!scope) return refuse("NOT_FOUND");
    await lockFor(tx, [programmeLock(programmeId)]);
    const programme = await findLocked(tx, programmeId);
    if (programme?.version !== version) return refuse("VERSION_CONFLICT");
    if (programme.endedAt !== null) return refuse("PROGRAMME_ENDED");
    await tx
      .updateTable("programme")
      .set({ endedAt: call.now, endedBy: call.actor.id, version: version + 1 })
      .set({ joinTokenHash: null, joinLinkAt: null })
      .where("id", "=", programmeId)
      .execute();
    const about = { action: "end", subjectKind: "programme", subjectId: programmeId };
    await audit(tx, { at: call.now, actorId: call.actor.id, ...about });
    const personIds = (await listMembers(tx, scope)).map(({ personId }) => personId);
    await announce(tx, {
      topic: "programme.ended",
      payload: { programmeId, personIds, endedBy: call.actor.id },
      at: call.now,
      reaches: [...personIds, ...(await listAdminIds(tx, programmeId))],
    });
    return succeed(null);
  });
}
