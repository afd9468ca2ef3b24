import { normaliseWeights } from "@belay/core/programmes/normalise-weights.ts";
import type { ChangeProgrammeInput, ProgrammeRefusal } from "@belay/core/programmes/programme-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { jsonb } from "../platform/jsonb.ts";
import { lockFor, write } from "../platform/write.ts";
import { findProgramme } from "./queries.ts";
import { findProgrammeScope } from "./scope.ts";
import { programmeLock } from "./writes.ts";

type Outcome = Result<{ version: number }, Exclude<ProgrammeRefusal, "IDEMPOTENCY_MISMATCH">>;

/** Whoever runs it changes its words, dates, rules and clocks. What runs already keeps the end it was told. */
export function changeProgramme(
  call: Call,
  { programmeId, version, policy, clocks, ...settings }: ChangeProgrammeInput,
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = await findProgrammeScope(tx, call.actor, programmeId);
    if (!scope) return refuse("NOT_FOUND");
    await lockFor(tx, [programmeLock(programmeId)]);
    const before = await findProgramme(tx, scope);
    if (before.version !== version) return refuse("VERSION_CONFLICT");
    if (before.endedAt !== null) return refuse("PROGRAMME_ENDED");
    if (before.kind !== settings.kind) return refuse("KIND_FIXED", { field: "kind" });
    const weights = normaliseWeights(policy.weights);
    if (!weights.ok) return weights;
    const after = { ...policy, weights: weights.value };
    await tx
      .updateTable("programme")
      .set({ ...settings, policy: jsonb(after), clocks: jsonb(clocks), version: version + 1 })
      .where("id", "=", programmeId)
      .execute();
    const about = { action: "change", subjectKind: "programme", subjectId: programmeId };
    const change = { before, after: { ...settings, policy: after, clocks } };
    await audit(tx, { at: call.now, actorId: call.actor.id, ...about, ...change });
    return succeed({ version: version + 1 });
  });
}
