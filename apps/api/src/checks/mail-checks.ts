import type { ToldStep } from "@belay/core/checks/silence.ts";
import { nextSilenceStepAt, silenceSteps } from "@belay/core/checks/silence.ts";
import { mentorshipId, personId, questionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { listReaders } from "../platform/mail/list-readers.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import type { CheckLetter } from "./check-letter.ts";
import { findCheckLetter } from "./check-letter.ts";
import { concludeOfferedMail, silenceNudgedMail } from "./pair-silent.mail.ts";
import { listFlagReaders } from "./queries.ts";
import { fitCheckAskedMail, pulseAskedMail } from "./question-asked.mail.ts";
import { silenceFlaggedMail } from "./silence-flagged.mail.ts";

const asked = z.object({ questionId });

/** A short question waits for one of the two. */
export async function mailQuestionAsked(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const question = await tx
    .selectFrom("mentorshipQuestion")
    .select(["kind", "personId", "mentorshipId", "closesAt", "status"])
    .where("id", "=", asked.parse(payload).questionId)
    .executeTakeFirst();
  if (question?.status !== "open") return;
  const letter = await findCheckLetter(tx, question.mentorshipId, now);
  if (letter.isActive) await queueMail(tx, [writeQuestionMail(letter, question)], now);
}

interface AskedOf {
  kind: "fitCheck" | "pulse";
  personId: CheckLetter["mentor"]["personId"];
  closesAt: Instant;
}

export function writeQuestionMail(letter: CheckLetter, { kind, personId: id, closesAt }: AskedOf): Mail {
  if (kind === "fitCheck") return fitCheckAskedMail(letter, { closesAt });
  return pulseAskedMail(letter, id === letter.mentor.personId ? "mentor" : "mentee", { closesAt });
}

const silent = z.object({
  mentorshipId,
  since: z.string(),
  step: z.enum(silenceSteps),
  mentorId: personId,
  menteeId: personId,
});

/** A step of a silence: the two are nudged or offered an end, their leads hear that it is quiet. */
export async function mailSilence(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const told = silent.parse(payload);
  const letter = await findCheckLetter(tx, told.mentorshipId, now);
  if (!letter.isActive) return;
  const { toldAt } = await tx
    .selectFrom("mentorshipSilence")
    .select("toldAt")
    .where("mentorshipId", "=", told.mentorshipId)
    .where("since", "=", told.since)
    .where("step", "=", told.step)
    .executeTakeFirstOrThrow();
  const mails =
    told.step === "flag"
      ? await flagMails(tx, letter, told.since)
      : writeSilenceMails(letter, { ...told, toldAt });
  await queueMail(tx, mails, now);
}

export function writeSilenceMails(letter: CheckLetter, { since, step, toldAt }: ToldStep): Mail[] {
  const nextAt = nextSilenceStepAt({ since, told: [{ toldAt }], clock: letter.clock });
  return (["mentor", "mentee"] as const).map((reader) =>
    step === "nudge" && nextAt !== null
      ? silenceNudgedMail(letter, reader, { since, nextAt })
      : concludeOfferedMail(letter, reader, { since }),
  );
}

export async function flagMails(tx: Tx, letter: CheckLetter, since: Instant): Promise<Mail[]> {
  const { mentor, mentee, now } = letter;
  const leads = await listFlagReaders(tx, { mentorId: mentor.personId, menteeId: mentee.personId }, now);
  if (leads.length === 0) return [];
  const readers = await listReaders(
    tx,
    leads.map(({ leadId }) => leadId),
  );
  return leads.flatMap(({ leadId, ...led }) => {
    const reader = readers.get(leadId);
    return reader ? [silenceFlaggedMail(letter, reader, { since, leads: led })] : [];
  });
}
