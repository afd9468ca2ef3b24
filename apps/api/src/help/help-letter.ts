import type { HelpAskId } from "@belay/core/ids.ts";
import { helpAskId, personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { findSkill } from "@belay/core/ladder/skills.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import * as z from "zod/mini";
import { findLadder } from "../ladder/queries.ts";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders } from "../platform/mail/list-readers.ts";
import type { Mail, MailFact, MailReader } from "../platform/mail/mail.ts";

/** What every mail about an ask is written from. */
export interface HelpLetter {
  id: HelpAskId;
  form: "flash" | "stuck";
  status: string;
  skillId: string;
  /** `System design` */
  skill: string;
  about: string;
  /** Whoever it is, and the mentor whose turn it is; the asker themselves where there is none. */
  asker: MailReader;
  mentor: MailReader;
  /** Of the turn that is open; null when none is. */
  until: Instant | null;
  now: Instant;
}

const changed = z.object({
  askId: helpAskId,
  askerId: personId,
  mentorId: z._default(z.nullable(personId), null),
});

export async function findHelpLetter(tx: Tx, payload: unknown, now: Instant): Promise<HelpLetter> {
  const { askId: id, askerId, mentorId } = changed.parse(payload);
  const row = await tx
    .selectFrom("helpAsk")
    .leftJoin("helpTurn", (join) =>
      join.onRef("helpTurn.askId", "=", "helpAsk.id").on("helpTurn.answer", "is", null),
    )
    .select(["helpAsk.form", "helpAsk.status", "helpAsk.skillId", "helpAsk.about"])
    .select(["helpTurn.until", "helpTurn.mentorId"])
    .where("helpAsk.id", "=", id)
    .executeTakeFirstOrThrow();
  const readers = await findTwoReaders(tx, { mentorId: mentorId ?? askerId, menteeId: askerId });
  const { form, status, skillId, about } = row;
  return {
    ...{ id, form, status, skillId, about, now },
    skill: findSkill(findLadder().catalogue, skillId)?.name ?? skillId,
    ...{ asker: readers.mentee, mentor: readers.mentor },
    // Somebody else's turn by now says nothing to this mentor.
    until: row.mentorId === mentorId ? row.until : null,
  };
}

export function helpFactsInMail({ skill, about }: HelpLetter): MailFact[] {
  return [
    { label: "Skill", value: skill },
    { label: "About", value: about },
    { label: "Length", value: "25 minutes" },
  ];
}

export function aboutAsk({ id }: HelpLetter): Pick<Mail, "about"> {
  return { about: { kind: "help", id } };
}

export function momentFor({ timeZone }: MailReader, moment: Instant, now: Instant): string {
  return momentInMail(moment, timeZone, now);
}
