import { waitId } from "@belay/core/ids.ts";
import type { WaitStatus } from "@belay/core/mentorships/line.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";

const HOLDS_WHILE: Readonly<Record<string, WaitStatus>> = { placeOffered: "offered", lineHalted: "waiting" };

/** Mails of a place that is not kept for their reader any more, or of a line that they do not stand in any more. */
export async function findMootLineMail(tx: Tx, held: readonly HeldMail[]): Promise<string[]> {
  const ours = held.filter(({ kind }) => kind in HOLDS_WHILE);
  const ids = idsAbout(ours, "wait").map((id) => waitId.parse(id));
  if (ids.length === 0) return [];
  const waits = await tx.selectFrom("mentorWait").select(["id", "status"]).where("id", "in", ids).execute();
  const holds = ({ kind, about }: HeldMail) =>
    waits.some(({ id, status }) => id === about?.id && status === HOLDS_WHILE[kind]);
  return ours.filter((mail) => !holds(mail)).map(({ id }) => id);
}
