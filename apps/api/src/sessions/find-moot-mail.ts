import { sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { doesSessionMailHold } from "@belay/core/sessions/mail-still-holds.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";
import type { ToldThing } from "../platform/mail/mail.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";

/** Mails about sessions that waited, and say nothing any more; one about several says something while one of them does. */
export async function findMootSessionMail(
  tx: Tx,
  held: readonly HeldMail[],
  now: Instant,
): Promise<string[]> {
  const ids = idsAbout(held, "session").map((id) => sessionId.parse(id));
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("session")
    .select(["session.id", "session.mentorId", ...STATE_COLUMNS])
    .where("session.id", "in", ids)
    .execute();
  const closeOuts = await tx
    .selectFrom("closeOut")
    .select(["sessionId", "personId"])
    .where("sessionId", "in", ids)
    .execute();
  const said = new Set(closeOuts.map(({ sessionId: id, personId }) => `${id} ${personId}`));
  const sessions = new Map<string, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
  const doesHold = ({ kind, personId, usefulUntil }: HeldMail, { id, askedStart }: ToldThing) => {
    const row = sessions.get(id);
    if (!row) return true;
    const reader = row.mentorId === personId ? "mentor" : "mentee";
    const asked = { kind, toldStart: usefulUntil, askedStart, reader } as const;
    const hasClosedOut = said.has(`${id} ${personId}`);
    return doesSessionMailHold({ ...asked, session: toSessionState(row), hasClosedOut, now });
  };
  return held
    .filter((mail) => mail.about?.kind === "session" && !thingsOf(mail).some((one) => doesHold(mail, one)))
    .map(({ id }) => id);
}

/** What was written before it was kept with the mail is judged by the one that the mail is about. */
function thingsOf({ about, told }: HeldMail): readonly ToldThing[] {
  if (told.length > 0 || about === null) return told;
  return [{ id: about.id, askedStart: null }];
}
