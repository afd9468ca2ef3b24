import type { QuestionKind } from "@belay/core/checks/questions.ts";
import type { SilenceStep } from "@belay/core/checks/silence.ts";
import type { MentorshipId } from "@belay/core/ids.ts";
import { mentorshipId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";
import { hasSomethingAhead, isResting, lastSignAt } from "./pair-signs.ts";

const QUESTIONS: Readonly<Record<string, QuestionKind>> = { fitCheckAsked: "fitCheck", pulseAsked: "pulse" };
const SILENCES: Readonly<Record<string, SilenceStep>> = {
  silenceNudged: "nudge",
  silenceFlagged: "flag",
  concludeOffered: "offerToConclude",
};

/** Mails about the clocks of relationships that waited, while somebody answered or something happened. */
export async function findMootCheckMail(tx: Tx, held: readonly HeldMail[], now: Instant): Promise<string[]> {
  const ours = held.filter(({ kind }) => kind in QUESTIONS || kind in SILENCES);
  const ids = idsAbout(ours, "mentorship").map((id) => mentorshipId.parse(id));
  if (ids.length === 0) return [];
  const questions = await listOpen(tx, ids, now);
  const silences = await listSilences(tx, ids, now);
  return ours
    .filter(({ kind, personId, about }) => {
      const isOpen = questions.some(
        (one) => one.mentorshipId === about?.id && one.personId === personId && one.kind === QUESTIONS[kind],
      );
      const isSilent = silences.some(
        (one) =>
          one.mentorshipId === about?.id && one.step === SILENCES[kind] && !one.answeredBy.includes(personId),
      );
      return !isOpen && !isSilent;
    })
    .map(({ id }) => id);
}

function listOpen(tx: Tx, ids: readonly MentorshipId[], now: Instant) {
  return tx
    .selectFrom("mentorshipQuestion")
    .select(["mentorshipId", "personId", "kind"])
    .where("mentorshipId", "in", [...ids])
    .where("status", "=", "open")
    .where("closesAt", ">", now)
    .execute();
}

/** What was told of silences that still last, and who has answered it. */
function listSilences(tx: Tx, ids: readonly MentorshipId[], now: Instant) {
  return tx
    .selectFrom("mentorshipSilence as told")
    .innerJoin("mentorship", "mentorship.id", "told.mentorshipId")
    .select(["told.mentorshipId", "told.step"])
    .select(
      sql<string[]>`array(select answer.person_id::text from mentorship_silence_answer as answer
        where answer.mentorship_id = told.mentorship_id and answer.since = told.since and answer.step = told.step)`.as(
        "answeredBy",
      ),
    )
    .where("told.mentorshipId", "in", [...ids])
    .where("mentorship.status", "=", "active")
    .where(sql<boolean>`told.since = ${lastSignAt(now)}`)
    .where(sql<boolean>`not ${hasSomethingAhead(now)}`)
    .where(sql<boolean>`not ${isResting(now)}`)
    .execute();
}
