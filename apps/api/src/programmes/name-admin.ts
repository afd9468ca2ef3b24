import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";
import { findProgrammeScope } from "./scope.ts";

interface Named {
  programmeId: ProgrammeId;
  personId: PersonId;
}

type NameOutcome = Result<null, "NOT_FOUND" | "PERSON_GONE">;

/** A company admin says who else runs a programme. */
export function nameProgrammeAdmin(call: Call, { programmeId, personId }: Named): Promise<NameOutcome> {
  return write<NameOutcome>(call.db, async (tx) => {
    if (!(await findProgrammeScope(tx, call.actor, programmeId))) return refuse("NOT_FOUND");
    const here = await tx
      .selectFrom("person")
      .select("id")
      .where("id", "=", personId)
      .where("deactivatedAt", "is", null)
      .executeTakeFirst();
    if (!here) return refuse("PERSON_GONE", { field: "personId" });
    const named = await tx
      .insertInto("programmeAdmin")
      .values({ programmeId, personId, addedBy: call.actor.id, addedAt: call.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("personId")
      .executeTakeFirst();
    if (!named) return succeed(null);
    const about = { action: "name admin", subjectKind: "programme", subjectId: programmeId };
    await audit(tx, { at: call.now, actorId: call.actor.id, ...about, after: { personId } });
    const payload = { programmeId, personId, namedBy: call.actor.id };
    await announce(tx, { topic: "programme.adminNamed", payload, at: call.now, reaches: [personId] });
    return succeed(null);
  });
}

/** They run it no more; the company's admins still do, so it is never nobody's. */
export function dismissProgrammeAdmin(
  call: Call,
  { programmeId, personId }: Named,
): Promise<Result<null, "NOT_FOUND">> {
  return write<Result<null, "NOT_FOUND">>(call.db, async (tx) => {
    const gone = await tx
      .deleteFrom("programmeAdmin")
      .where("programmeId", "=", programmeId)
      .where("personId", "=", personId)
      .returning("personId")
      .executeTakeFirst();
    if (!gone) return refuse("NOT_FOUND");
    const about = { action: "dismiss admin", subjectKind: "programme", subjectId: programmeId };
    await audit(tx, { at: call.now, actorId: call.actor.id, ...about, before: { personId } });
    return succeed(null);
  });
}
