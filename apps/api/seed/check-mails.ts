import type { Instant } from "@belay/core/instant.ts";
import { findCheckLetter } from "../src/checks/check-letter.ts";
import { flagMails, writeQuestionMail, writeSilenceMails } from "../src/checks/mail-checks.ts";
import type { Tx } from "../src/platform/database.ts";
import type { Mail } from "../src/platform/mail/mail.ts";

interface Written {
  mail: Mail;
  at: Instant;
}

/** What the clocks of relationships wrote between two moments. */
export async function tellCheckMails(
  tx: Tx,
  { since, now }: { since: Instant; now: Instant },
): Promise<Written[]> {
  const questions = await tx
    .selectFrom("mentorshipQuestion")
    .select(["id", "kind", "personId", "mentorshipId", "askedAt", "closesAt"])
    .where("askedAt", ">", since)
    .where("askedAt", "<=", now)
    .orderBy("askedAt")
    .orderBy("id")
    .execute();
  const written: Written[] = [];
  for (const { mentorshipId, askedAt: at, ...question } of questions)
    written.push({ mail: writeQuestionMail(await findCheckLetter(tx, mentorshipId, at), question), at });
  const steps = await tx
    .selectFrom("mentorshipSilence")
    .select(["mentorshipId", "since", "step", "toldAt"])
    .where("toldAt", ">", since)
    .where("toldAt", "<=", now)
    .orderBy("toldAt")
    .orderBy("mentorshipId")
    .execute();
  for (const { mentorshipId, toldAt: at, ...told } of steps) {
    const letter = await findCheckLetter(tx, mentorshipId, at);
    const mails =
      told.step === "flag"
        ? await flagMails(tx, letter, told.since)
        : writeSilenceMails(letter, { ...told, toldAt: at });
    written.push(...mails.map((mail) => ({ mail, at })));
  }
  return written;
}
