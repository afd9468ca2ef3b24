import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, toMilliseconds } from "@belay/core/instant.ts";
import { groupCloseOutAskedMail } from "../src/groups/group-close-out-asked.mail.ts";
import { groupJoinedMail } from "../src/groups/group-joined.mail.ts";
import type { GroupLetter } from "../src/groups/group-letter.ts";
import { findGroupLetter, readersOf } from "../src/groups/group-letter.ts";
import { groupOpenedMail } from "../src/groups/group-opened.mail.ts";
import { groupReminderMail } from "../src/groups/group-reminder.mail.ts";
import { groupSeatOfferedMail } from "../src/groups/group-seat-offered.mail.ts";
import type { Tx } from "../src/platform/database.ts";
import type { Mail } from "../src/platform/mail/mail.ts";

interface Written {
  mail: Mail;
  at: Instant;
}

/** What groups wrote between two moments: opened, seats taken and offered, reminders, what came of it. */
export async function tellGroupMails(
  tx: Tx,
  { since, now }: { since: Instant; now: Instant },
): Promise<Written[]> {
  const groups = await tx.selectFrom("groupSession").select(["id", "createdAt"]).orderBy("id").execute();
  const written: Written[] = [];
  for (const { id, createdAt } of groups) {
    const at = (moment: Instant) => findGroupLetter(tx, id, moment);
    written.push({ mail: groupOpenedMail(await at(createdAt)), at: createdAt });
    const seats = await tx
      .selectFrom("groupSeat")
      .select(["personId", "since"])
      .where("groupId", "=", id)
      .orderBy("place")
      .execute();
    for (const seat of seats) {
      const letter = await at(seat.since);
      for (const mail of aboutSeat(letter, seat)) written.push({ mail, at: seat.since });
    }
    written.push(...(await aboutItsTime(await at(now), at)));
  }
  const [from, until] = [toMilliseconds(since), toMilliseconds(now)];
  return written.filter(({ at }) => toMilliseconds(at) > from && toMilliseconds(at) <= until);
}

function aboutSeat(
  letter: GroupLetter,
  { personId }: { personId: GroupLetter["mentor"]["personId"] },
): Mail[] {
  return readersOf(letter, [personId]).flatMap((reader) => {
    if (reader.seat === "joined") return [groupJoinedMail(letter, reader)];
    return reader.offerEndsAt === null ? [] : [groupSeatOfferedMail(letter, reader, reader.offerEndsAt)];
  });
}

async function aboutItsTime(
  { mentor, people, startsAt, endsAt }: GroupLetter,
  letterAt: (moment: Instant) => Promise<GroupLetter>,
): Promise<Written[]> {
  const reminded = addMilliseconds(startsAt, -DAY);
  const near = await letterAt(reminded);
  const inside = [mentor, ...people.filter(({ seat }) => seat === "joined")];
  return [
    ...inside.map((reader) => ({ mail: groupReminderMail(near, reader), at: reminded })),
    { mail: groupCloseOutAskedMail(await letterAt(endsAt)), at: endsAt },
  ];
}
