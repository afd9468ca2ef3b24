import { groupId, personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { groupCancelledMail } from "./group-cancelled.mail.ts";
import { groupJoinedMail } from "./group-joined.mail.ts";
import { groupLeftMail } from "./group-left.mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { findGroupLetter, readersOf } from "./group-letter.ts";
import { groupMovedMail } from "./group-moved.mail.ts";
import { groupOpenedMail } from "./group-opened.mail.ts";
import { groupSeatOfferedMail } from "./group-seat-offered.mail.ts";

const ids = z._default(z.array(personId), []);
const changed = z.object({
  groupId,
  action: z.string(),
  /** Of the row, as the action left it. */
  sequence: z._default(z.number(), 0),
  /** Everybody in it but the mentor. */
  personIds: ids,
  /** Who came to a seat, to an offer, and who gave up a seat, by this action. */
  joinedIds: ids,
  offeredIds: ids,
  leftIds: ids,
  /** Whose time it held until it was called off. */
  heldIds: ids,
  before: z._default(z.nullable(z.object({ startsAt: z.string(), endsAt: z.string() })), null),
});

/** Something happened to a group. When more has happened since, its own announcement tells it. */
export async function mailGroupChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const told = changed.parse(payload);
  await queueMail(tx, writeGroupMails(await findGroupLetter(tx, told.groupId, now), told), now);
}

type Changed = z.infer<typeof changed>;

function writeGroupMails(letter: GroupLetter, told: Changed): Mail[] {
  if (letter.status === "cancelled")
    return told.action === "cancel" ? cancelled(letter, told) : left(letter, told);
  if (told.action === "move") return letter.icalSequence === told.sequence ? moved(letter, told) : [];
  return [
    ...(told.action === "create" ? [groupOpenedMail(letter)] : []),
    ...readersOf(letter, told.joinedIds)
      .filter(({ seat }) => seat === "joined")
      .map((reader) => groupJoinedMail(letter, reader)),
    ...readersOf(letter, told.offeredIds).flatMap((reader) =>
      reader.seat === "offered" && reader.offerEndsAt !== null
        ? [groupSeatOfferedMail(letter, reader, reader.offerEndsAt)]
        : [],
    ),
    ...left(letter, told),
  ];
}

function left(letter: GroupLetter, { leftIds }: Changed): Mail[] {
  return readersOf(letter, leftIds)
    .filter(({ seat }) => seat !== "joined")
    .map((reader) => groupLeftMail(letter, reader));
}

function moved(letter: GroupLetter, { personIds, before }: Changed): Mail[] {
  const readers = [letter.mentor, ...readersOf(letter, personIds).filter(({ seat }) => seat !== "left")];
  return readers.map((reader) => groupMovedMail(letter, reader, before));
}

function cancelled(letter: GroupLetter, { personIds, heldIds }: Changed): Mail[] {
  const { mentor } = letter;
  return [mentor, ...readersOf(letter, personIds)].map((reader) => {
    const heldTime = reader.personId === mentor.personId || heldIds.includes(reader.personId);
    return groupCancelledMail(letter, reader, { heldTime });
  });
}
