import type { ProgrammeId } from "@belay/core/ids.ts";
import type { ProgrammeRefusal } from "@belay/core/programmes/programme-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newFeedToken } from "../platform/secret-token.ts";
import { lockFor, write } from "../platform/write.ts";
import { findProgrammeScope } from "./scope.ts";
import { findLocked, programmeLock } from "./writes.ts";

type Refusal = Extract<ProgrammeRefusal, "NOT_FOUND" | "PROGRAMME_ENDED">;

/** Makes a link, shown this once; the one before stops working. */
export function renewJoinLink(
  call: Call,
  { programmeId }: { programmeId: ProgrammeId },
): Promise<Result<{ token: string }, Refusal>> {
  return write<Result<{ token: string }, Refusal>>(call.db, async (tx) => {
    const { token, tokenHash } = newFeedToken();
    const kept = await keepLink(tx, call, { programmeId, tokenHash });
    return kept.ok ? succeed({ token }) : kept;
  });
}

/** Nobody joins by the link any more; who is in stays in. */
export function switchOffJoinLink(
  call: Call,
  { programmeId }: { programmeId: ProgrammeId },
): Promise<Result<null, Refusal>> {
  return write<Result<null, Refusal>>(call.db, (tx) => keepLink(tx, call, { programmeId, tokenHash: null }));
}

async function keepLink(
  tx: Tx,
  call: Call,
  { programmeId, tokenHash }: { programmeId: ProgrammeId; tokenHash: string | null },
): Promise<Result<null, Refusal>> {
  if (!(await findProgrammeScope(tx, call.actor, programmeId))) return refuse("NOT_FOUND");
  await lockFor(tx, [programmeLock(programmeId)]);
  const programme = await findLocked(tx, programmeId);
  if (!programme || programme.endedAt !== null) return refuse("PROGRAMME_ENDED");
  await tx
    .updateTable("programme")
    .set({ joinTokenHash: tokenHash, joinLinkAt: tokenHash === null ? null : call.now })
    .where("id", "=", programmeId)
    .execute();
  const action = tokenHash === null ? "switch off link" : "renew link";
  const about = { action, subjectKind: "programme", subjectId: programmeId };
  await audit(tx, { at: call.now, actorId: call.actor.id, ...about });
  return succeed(null);
}
