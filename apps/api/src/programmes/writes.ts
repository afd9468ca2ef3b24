import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { MemberWish } from "@belay/core/programmes/member-inputs.ts";
import { tidyWish } from "@belay/core/programmes/member-inputs.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";

/** Everybody who changes who is in a programme, or the programme itself, waits here for their turn. */
export function programmeLock(id: ProgrammeId): string {
  return `programme:${id}`;
}

/** The programme for whoever holds its lock; undefined when there is none. */
export function findLocked(tx: Tx, id: ProgrammeId) {
  return tx
    .selectFrom("programme")
    .select(["id", "name", "kind", "endedAt", "version", "joining", "enrolUntil", "startsOn", "endsOn"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export interface Enrolment extends MemberWish {
  personId: PersonId;
}

interface Joining {
  programmeId: ProgrammeId;
  how: "form" | "csv" | "link" | "invited";
  /** Null for who joined themselves. */
  addedBy: PersonId | null;
  now: Instant;
}

/** Lets people in, or changes how they are in it; who is new is told. Who left before comes back as new. */
export async function enrol(
  tx: Tx,
  { programmeId, how, addedBy, now }: Joining,
  people: readonly Enrolment[],
): Promise<void> {
  if (people.length === 0) return;
  const before = await tx
    .selectFrom("programmeMember")
    .select("personId")
    .where("programmeId", "=", programmeId)
    .where("leftAt", "is", null)
    .execute();
  const known = new Set(before.map(({ personId }) => personId));
  await tx
    .insertInto("programmeMember")
    .values(
      people.map(({ personId, ...wish }) => {
        const { wantedSkills, ...rest } = tidyWish(wish);
        return {
          programmeId,
          personId,
          ...rest,
          wantedSkills: [...wantedSkills],
          how,
          addedBy,
          joinedAt: now,
        };
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(["programmeId", "personId"]).doUpdateSet((eb) => ({
        asMentee: eb.ref("excluded.asMentee"),
        asMentor: eb.ref("excluded.asMentor"),
        capacity: eb.ref("excluded.capacity"),
        wantedSkills: eb.ref("excluded.wantedSkills"),
        wish: eb.ref("excluded.wish"),
        how: eb
          .case()
          .when("programmeMember.leftAt", "is", null)
          .then(eb.ref("programmeMember.how"))
          .else(eb.ref("excluded.how"))
          .end(),
        addedBy: eb
          .case()
          .when("programmeMember.leftAt", "is", null)
          .then(eb.ref("programmeMember.addedBy"))
          .else(eb.ref("excluded.addedBy"))
          .end(),
        joinedAt: eb
          .case()
          .when("programmeMember.leftAt", "is", null)
          .then(eb.ref("programmeMember.joinedAt"))
          .else(eb.ref("excluded.joinedAt"))
          .end(),
        leftAt: null,
      })),
    )
    .execute();
  const newIds = people.map(({ personId }) => personId).filter((id) => !known.has(id));
  if (newIds.length === 0) return;
  await announce(tx, {
    topic: "programme.joined",
    payload: { programmeId, personIds: newIds, addedBy },
    at: now,
    reaches: [...newIds, ...(await listAdminIds(tx, programmeId))],
  });
}

/** Whose pages show a programme that they run. */
export async function listAdminIds(tx: Tx, programmeId: ProgrammeId): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom("programmeAdmin")
    .select("personId")
    .where("programmeId", "=", programmeId)
    .execute();
  return rows.map(({ personId }) => personId);
}
