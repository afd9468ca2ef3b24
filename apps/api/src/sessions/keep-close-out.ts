import type { PersonId, SessionId } from "@belay/core/ids.ts";
import type { ActionInput, CloseOutInput } from "@belay/core/sessions/close-out-input.ts";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newRowId } from "../platform/new-id.ts";

/** One side's lines, and what they will do. The row's new version; null when it is not the one they were looking at. */
export async function keepCloseOut(tx: Tx, call: Call, input: CloseOutInput): Promise<number | null> {
  const version = await keepLines(tx, call, input);
  if (version === null) return null;
  await keepActions(tx, { sessionId: input.sessionId, personId: call.actor.id }, input);
  if (input.isSelfAssessed) await assessSelf(tx, call, input);
  return version;
}

async function keepLines(tx: Tx, call: Call, input: CloseOutInput): Promise<number | null> {
  const { sessionId, version, held, learned, learnedCircle, thanks, thanksCircle, learnedSkill } = input;
  const values = {
    held,
    absent: held ? null : input.absent,
    closedAt: call.now,
    learnedSkillId: learnedSkill?.skillId ?? null,
    learnedFrom: learnedSkill?.from ?? null,
    learnedTo: learnedSkill?.to ?? null,
    ...{ learned, learnedCircle, thanks, thanksCircle },
  };
  if (version === 0) {
    const inserted = await tx
      .insertInto("closeOut")
      .values({ ...values, sessionId, personId: call.actor.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning("version")
      .executeTakeFirst();
    return inserted?.version ?? null;
  }
  const updated = await tx
    .updateTable("closeOut")
    .set({ ...values, version: version + 1 })
    .where("sessionId", "=", sessionId)
    .where("personId", "=", call.actor.id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  return updated?.version ?? null;
}

interface Own {
  sessionId: SessionId;
  personId: PersonId;
}

/** A correction keeps what is ticked off already; what is in the list no more is not to be done. */
async function keepActions(
  tx: Tx,
  own: Own,
  { actions, actionsCircle }: Pick<CloseOutInput, "actions" | "actionsCircle">,
): Promise<void> {
  const ids = actions.map(({ id }) => id);
  await tx
    .deleteFrom("actionItem")
    .where("sessionId", "=", own.sessionId)
    .where("personId", "=", own.personId)
    .$if(ids.length > 0, (query) => query.where("id", "not in", ids))
    .execute();
  if (actions.length === 0) return;
  const toRow = ({ id, words, dueOn }: ActionInput, index: number) => ({
    ...{ ...own, id, words, dueOn, circle: actionsCircle },
    position: index + 1,
  });
  await tx
    .insertInto("actionItem")
    .values(actions.map(toRow))
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({
          words: eb.ref("excluded.words"),
          dueOn: eb.ref("excluded.dueOn"),
          circle: eb.ref("excluded.circle"),
          position: eb.ref("excluded.position"),
        }))
        // An id is made by whoever sends it: never somebody else's, nor of another session.
        .where("actionItem.sessionId", "=", own.sessionId)
        .where("actionItem.personId", "=", own.personId),
    )
    .execute();
}

/** Where they now see themselves, added to what was said before; the same word again is not said twice. */
async function assessSelf(tx: Tx, call: Call, { learnedSkill }: CloseOutInput): Promise<void> {
  if (learnedSkill === null) return;
  const { skillId, to: level } = learnedSkill;
  const id = newRowId();
  await sql`
    insert into assessment (id, person_id, skill_id, level, source, assessor_id, assessed_at)
    select ${id}::uuid, ${call.actor.id}::uuid, ${skillId}::text, ${level}::smallint, 'self', ${call.actor.id}::uuid, ${call.now}::timestamptz
    where ${level}::smallint is distinct from (
      select level from assessment
      where person_id = ${call.actor.id} and skill_id = ${skillId} and source = 'self'
      order by assessed_at desc, id desc limit 1)`.execute(tx);
}
