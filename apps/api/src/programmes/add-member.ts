import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { listUnknownSkills } from "@belay/core/ladder/skills.ts";
import type { MemberRefusal, MemberWish } from "@belay/core/programmes/member-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import { lockFor, write } from "../platform/write.ts";
import { findProgrammeScope } from "./scope.ts";
import { enrol, findLocked, programmeLock } from "./writes.ts";

type Outcome = Result<
  null,
  Extract<MemberRefusal, "NOT_FOUND" | "PROGRAMME_ENDED" | "PERSON_GONE" | "SKILL_UNKNOWN">
>;

/** Whoever runs the programme lets somebody in, or changes how they are in it; its dates ask nobody here. */
export function addMember(
  call: Call,
  { programmeId, ...person }: MemberWish & { programmeId: ProgrammeId; personId: PersonId },
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = await findProgrammeScope(tx, call.actor, programmeId);
    if (!scope) return refuse("NOT_FOUND");
    if (listUnknownSkills(findLadder().catalogue, person.wantedSkills).length > 0)
      return refuse("SKILL_UNKNOWN", { field: "wantedSkills" });
    await lockFor(tx, [programmeLock(programmeId)]);
    const programme = await findLocked(tx, programmeId);
    if (!programme || programme.endedAt !== null) return refuse("PROGRAMME_ENDED");
    const here = await tx
      .selectFrom("person")
      .select("id")
      .where("id", "=", person.personId)
      .where("deactivatedAt", "is", null)
      .executeTakeFirst();
    if (!here) return refuse("PERSON_GONE", { field: "personId" });
    await enrol(tx, { programmeId, how: "form", addedBy: call.actor.id, now: call.now }, [person]);
    return succeed(null);
  });
}
