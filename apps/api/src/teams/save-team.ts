import type { TeamId } from "@belay/core/ids.ts";
import { teamId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { TeamWriteRefusal } from "@belay/core/teams/team-choices.ts";
import type { AddTeamInput, ChangeTeamInput } from "@belay/core/teams/team-inputs.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { newId } from "../platform/new-id.ts";
import { isConflict, write } from "../platform/write.ts";

type Outcome = Result<{ teamId: TeamId }, TeamWriteRefusal>;

/** Begins a team. Two teams never have the same name, whatever the case of its letters. */
export function addTeam(call: Call, input: AddTeamInput): Promise<Outcome> {
  return unlessNameIsTaken(() =>
    write<Outcome>(call.db, async (tx) => {
      const id = newId(teamId);
      await tx
        .insertInto("team")
        .values({ id, ...input, createdAt: call.now })
        .execute();
      await audit(tx, { ...changeOf(call, id), action: "add", after: input });
      return succeed({ teamId: id });
    }),
  );
}

/** Gives a team another name or unit. */
export function changeTeam(call: Call, { teamId: id, version, ...after }: ChangeTeamInput): Promise<Outcome> {
  return unlessNameIsTaken(() =>
    write<Outcome>(call.db, async (tx) => {
      const before = await tx
        .selectFrom("team")
        .select(["name", "org", "version"])
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst();
      if (!before) return refuse("NOT_FOUND");
      if (before.version !== version) return refuse("VERSION_CONFLICT");
      await tx
        .updateTable("team")
        .set({ ...after, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await audit(tx, { ...changeOf(call, id), action: "change", before, after });
      return succeed({ teamId: id });
    }),
  );
}

const changeOf = ({ now, actor }: Call, subjectId: TeamId) => ({
  at: now,
  actorId: actor.id,
  subjectKind: "team",
  subjectId,
});

async function unlessNameIsTaken(save: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await save();
  } catch (error) {
    if (isConflict(error, "team_name")) return refuse("NAME_TAKEN", { field: "name" });
    throw error;
  }
}
