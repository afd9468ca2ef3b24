import { helpAskId } from "@belay/core/ids.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";

/** Mails that ask for help where it is not the reader's turn any more, or where somebody is stuck no more. */
export async function findMootHelpMail(tx: Tx, held: readonly HeldMail[]): Promise<string[]> {
  const asks = held.filter(({ kind }) => kind === "helpAsked" || kind === "helpStuck");
  const ids = idsAbout(asks, "help").map((id) => helpAskId.parse(id));
  if (ids.length === 0) return [];
  const open = await tx
    .selectFrom("helpAsk")
    .leftJoin("helpTurn", (join) =>
      join.onRef("helpTurn.askId", "=", "helpAsk.id").on("helpTurn.answer", "is", null),
    )
    .select(["helpAsk.id", "helpTurn.mentorId"])
    .where("helpAsk.id", "in", ids)
    .where("helpAsk.status", "=", "open")
    .execute();
  const stillAsks = ({ kind, about, personId }: HeldMail) =>
    open.some(({ id, mentorId }) => id === about?.id && (kind === "helpStuck" || mentorId === personId));
  return asks.filter((one) => !stillAsks(one)).map(({ id }) => id);
}
