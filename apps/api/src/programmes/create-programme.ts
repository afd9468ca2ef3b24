import type { ProgrammeId } from "@belay/core/ids.ts";
import { programmeId } from "@belay/core/ids.ts";
import { normaliseWeights } from "@belay/core/programmes/normalise-weights.ts";
import type { CreateProgrammeInput } from "@belay/core/programmes/programme-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { jsonb } from "../platform/jsonb.ts";
import { newId } from "../platform/new-id.ts";
import { writeOnce } from "../platform/write.ts";

type Outcome = Result<{ id: ProgrammeId }, "WEIGHTS_INVALID" | "IDEMPOTENCY_MISMATCH">;

/** A company admin makes a programme, and runs it until they name others. */
export function createProgramme(call: Call, input: CreateProgrammeInput): Promise<Outcome> {
  const { key, policy, clocks, ...settings } = input;
  return writeOnce<Outcome>(call, { key, verb: "programmes.create", input }, async (tx) => {
    const weights = normaliseWeights(policy.weights);
    if (!weights.ok) return weights;
    const id = newId(programmeId);
    await tx
      .insertInto("programme")
      .values({
        id,
        ...settings,
        policy: jsonb({ ...policy, weights: weights.value }),
        clocks: jsonb(clocks),
        createdBy: call.actor.id,
        createdAt: call.now,
      })
      .execute();
    await tx
      .insertInto("programmeAdmin")
      .values({ programmeId: id, personId: call.actor.id, addedBy: call.actor.id, addedAt: call.now })
      .execute();
    const about = { action: "create", subjectKind: "programme", subjectId: id, after: settings };
    await audit(tx, { at: call.now, actorId: call.actor.id, ...about });
    return succeed({ id });
  });
}
