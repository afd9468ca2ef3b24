import { doesGroupMailHold } from "@belay/core/groups/group-mail-holds.ts";
import { groupId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";

/** Mails about groups that waited, and say nothing any more. */
export async function findMootGroupMail(tx: Tx, held: readonly HeldMail[], now: Instant): Promise<string[]> {
  const ids = idsAbout(held, "group").map((id) => groupId.parse(id));
  if (ids.length === 0) return [];
  const groups = await tx
    .selectFrom("groupSession")
    .select(["id", "mentorId", "status", "startsAt"])
    .where("id", "in", ids)
    .execute();
  const seats = await tx
    .selectFrom("groupSeat")
    .select(["groupId", "personId", "status"])
    .where("groupId", "in", ids)
    .execute();
  const closeOuts = await tx
    .selectFrom("groupCloseOut")
    .select(["groupId", "personId"])
    .where("groupId", "in", ids)
    .execute();
  return held.flatMap(({ id, kind, personId, about, usefulUntil: toldStart }) => {
    const group = groups.find((one) => about?.kind === "group" && one.id === about.id);
    if (group === undefined) return [];
    const isReaders = (row: { groupId: string; personId: string }) =>
      row.groupId === group.id && row.personId === personId;
    const seat = group.mentorId === personId ? "mentor" : (seats.find(isReaders)?.status ?? null);
    const hasClosedOut = closeOuts.some(isReaders);
    return doesGroupMailHold({ kind, toldStart, group, seat, hasClosedOut, now }) ? [] : [id];
  });
}
