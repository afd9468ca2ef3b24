import { isGroupReminderDue } from "@belay/core/groups/group-reminders.ts";
import { groupId, personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { reminderKinds } from "@belay/core/sessions/plan-reminders.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { groupCloseOutAskedMail } from "./group-close-out-asked.mail.ts";
import { findGroupLetter, listJoined } from "./group-letter.ts";
import { groupReminderMail } from "./group-reminder.mail.ts";

const reminded = z.object({ groupId, personId, sequence: z.number(), kind: z.enum(reminderKinds) });

/** A group is near, or over without its mentor's word: told unless something changed since this was planned. */
export async function mailGroupClock(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const reminder = reminded.parse(payload);
  // Whoever moves it or gives up a seat at this moment comes before or after the mail, not in between.
  await tx.selectFrom("groupSession").select("id").where("id", "=", reminder.groupId).forShare().execute();
  const letter = await findGroupLetter(tx, reminder.groupId, now);
  const joined = listJoined(letter);
  const reader = [letter.mentor, ...joined].find((one) => one.personId === reminder.personId);
  const closeOut = await tx
    .selectFrom("groupCloseOut")
    .select("personId")
    .where("groupId", "=", reminder.groupId)
    .where("personId", "=", reminder.personId)
    .executeTakeFirst();
  const known = { hasPeople: joined.length > 0, hasClosedOut: closeOut !== undefined, now };
  if (!reader || !isGroupReminderDue({ reminder, group: letter, isInside: true, ...known })) return;
  const isOver = reminder.kind === "closeOut" || reminder.kind === "closeOutNextMorning";
  await queueMail(tx, [isOver ? groupCloseOutAskedMail(letter) : groupReminderMail(letter, reader)], now);
}
