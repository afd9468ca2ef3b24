import { helpAskId } from "@belay/core/ids.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";

/** Mails that ask a mentor for help when it is not their turn any more. */
export async function findMootHelpMail(tx: Tx, held: readonly HeldMail[]): Promise<string[]> {
  const asks = held.filter(({ kind }) => kind === "helpAsked");
  const ids = idsAbout(asks, "help").map((id) => helpAskId.parse(id));
  if (ids.length === 0) return [];
  const open = await tx
    .selectFrom("helpTurn")
    .innerJoin("helpAsk", "helpAsk.id", "helpTurn.askId")
    .select(["helpTurn.askId", "helpTurn.mentorId"])
    .where("helpTurn.askId", "in", ids)
    .where("helpTurn.answer", "is", null)
    .where("helpAsk.status", "=", "open")
    .execute();
  return asks
    .filter(
      ({ about, personId }) => !open.some((turn) => turn.askId === about?.id && turn.mentorId === personId),
    )
    .map(({ id }) => id);
}
