import { personId, programmeId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { listReaders } from "../platform/mail/list-readers.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { programmeJoinedMail } from "./programme-joined.mail.ts";
import { findProgrammeLetter } from "./programme-letter.ts";
import { programmeMovedOnMail } from "./programme-moved-on.mail.ts";
import { programmeRemindedMail } from "./programme-reminded.mail.ts";

const joined = z.object({ programmeId, personIds: z.array(personId), addedBy: z.nullable(personId) });

/** Whoever was added by somebody else is told; who has left since, or came by themselves, is not. */
export async function mailProgrammeJoined(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const told = joined.parse(payload);
  if (told.addedBy === null) return;
  const letter = await findProgrammeLetter(tx, told.programmeId, now);
  if (!letter) return;
  const members = await tx
    .selectFrom("programmeMember")
    .select(["personId", "asMentee", "asMentor"])
    .where("programmeId", "=", told.programmeId)
    .where("personId", "in", told.personIds)
    .where("leftAt", "is", null)
    .execute();
  const readers = await listReaders(tx, [...told.personIds, told.addedBy]);
  const addedBy = readers.get(told.addedBy)?.name ?? "Whoever runs it";
  const mails = members.flatMap(({ personId: id, ...sides }) => {
    const reader = readers.get(id);
    return reader && id !== told.addedBy
      ? [programmeJoinedMail(letter, { ...reader, ...sides }, addedBy)]
      : [];
  });
  await queueMail(tx, mails, now);
}

const reminded = z.object({
  ...{ programmeId, kind: z.string(), cause: z.string(), byId: personId, menteeId: personId },
  mentorId: z.nullable(personId),
  personIds: z.array(personId),
});

/** Whoever runs it reminds somebody whose turn it is. */
export async function mailProgrammeReminded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { kind, cause, byId, menteeId, mentorId, personIds, ...told } = reminded.parse(payload);
  if (kind !== "remind") return;
  const letter = await findProgrammeLetter(tx, told.programmeId, now);
  if (!letter) return;
  const readers = await listReaders(tx, [byId, menteeId, ...(mentorId ? [mentorId] : [])]);
  const by = readers.get(byId)?.name ?? "Whoever runs it";
  const mails = personIds.flatMap((id) => {
    const reader = readers.get(id);
    const other = readers.get(id === menteeId ? (mentorId ?? menteeId) : menteeId);
    return reader && id !== byId
      ? [programmeRemindedMail(letter, reader, { by, cause, other: other?.name ?? "" })]
      : [];
  });
  await queueMail(tx, mails, now);
}

const movedOn = z.object({
  ...{ programmeId, kind: z.literal("nextChoice"), byId: personId, menteeId: personId },
  ...{ mentorId: personId, nextId: personId },
});

/** Whoever runs it had a mentee's next choice asked. A mentee who runs it themselves knows. */
export async function mailProgrammeMovedOn(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const told = movedOn.safeParse(payload);
  if (!told.success) return;
  const { byId, menteeId, mentorId, nextId } = told.data;
  const letter = await findProgrammeLetter(tx, told.data.programmeId, now);
  const readers = await listReaders(tx, [byId, menteeId, mentorId, nextId]);
  const [mentee, mentor, next] = [menteeId, mentorId, nextId].map((id) => readers.get(id));
  if (!letter || !mentee || !mentor || !next || byId === menteeId) return;
  const by = readers.get(byId)?.name ?? "whoever runs it";
  await queueMail(
    tx,
    [programmeMovedOnMail(letter, mentee, { by, mentor: mentor.name, next: next.name })],
    now,
  );
}
