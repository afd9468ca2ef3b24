import { sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { doesSessionMailHold } from "@belay/core/sessions/mail-still-holds.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";

/** Mails about sessions that waited, and say nothing any more. */
export async function findMootSessionMail(
  tx: Tx,
  held: readonly HeldMail[],
  now: Instant,
): Promise<string[]> {
  const ids = idsAbout(held, "session").map((id) => sessionId.parse(id));
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("session")
    .select(["session.id", ...STATE_COLUMNS])
    .where("session.id", "in", ids)
    .execute();
  const closeOuts = await tx
    .selectFrom("closeOut")
    .select(["sessionId", "personId"])
    .where("sessionId", "in", ids)
    .execute();
  const said = new Set(closeOuts.map(({ sessionId: id, personId }) => `${id} ${personId}`));
  const sessions = new Map<string, ReturnType<typeof toSessionState>>(
    rows.map((row) => [row.id, toSessionState(row)]),
  );
  return held.flatMap(({ id, kind, personId, about, usefulUntil: toldStart }) => {
    const session = about?.kind === "session" ? sessions.get(about.id) : undefined;
    const hasClosedOut = said.has(`${about?.id} ${personId}`);
    return session === undefined || doesSessionMailHold({ kind, toldStart, session, hasClosedOut, now })
      ? []
      : [id];
  });
}
