import type { RequestId } from "@belay/core/ids.ts";
import { requestId } from "@belay/core/ids.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";

const ASKS = ["requestMade", "requestReminded"];

/** Mails that ask a mentor what was answered since, or say that nobody can ask one who is back. */
export async function findMootRequestMail(tx: Tx, held: readonly HeldMail[]): Promise<string[]> {
  const asks = held.filter(({ kind }) => ASKS.includes(kind));
  const pauses = held.filter(({ kind }) => kind === "mentorPaused");
  const ids = idsAbout(asks, "request").map((id) => requestId.parse(id));
  const open = ids.length === 0 ? [] : await listOpen(tx, ids);
  const paused = pauses.length === 0 ? [] : await listPaused(tx, pauses);
  return [
    ...asks.filter(({ about }) => !open.some(({ id }) => id === about?.id)),
    ...pauses.filter(({ personId }) => !paused.some(({ id }) => id === personId)),
  ].map(({ id }) => id);
}

function listOpen(tx: Tx, ids: readonly RequestId[]) {
  return tx
    .selectFrom("mentorshipRequest")
    .select("id")
    .where("id", "in", [...ids])
    .where("status", "=", "requested")
    .execute();
}

function listPaused(tx: Tx, pauses: readonly HeldMail[]) {
  return tx
    .selectFrom("person")
    .select("id")
    .where("id", "in", [...new Set(pauses.map(({ personId }) => personId))])
    .where("pausedAt", "is not", null)
    .execute();
}
