import type { OpenSilence } from "@belay/core/checks/silence.ts";
import type { MentorshipId, PersonId, QuestionId } from "@belay/core/ids.ts";
import type { Turn } from "@belay/core/inbox/turn.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { listOpenQuestions, listOpenSilences } from "../checks/queries.ts";
import { ownChecksScope } from "../checks/scope.ts";
import type { Call } from "../platform/call.ts";

interface Other {
  id: PersonId;
  name: string;
  timeZone: string;
}

/** A short question about a relationship, answered where it stands. */
export interface QuestionSubject {
  type: "question";
  id: QuestionId;
  mentorshipId: MentorshipId;
  other: Other;
}

/** A relationship in which nothing happens. */
export interface SilenceSubject {
  type: "silence";
  id: MentorshipId;
  version: number;
  role: Party;
  other: Other;
  quietSince: Instant;
  isFlagged: boolean;
}

export async function listCheckTurns(call: Call): Promise<Turn<QuestionSubject | SilenceSubject>[]> {
  return [...(await questionTurns(call)), ...(await silenceTurns(call))];
}

async function questionTurns({ db, actor, now }: Call): Promise<Turn<QuestionSubject>[]> {
  const questions = await listOpenQuestions(db, ownChecksScope(actor), now);
  return questions.map(({ id, kind, askedAt, closesAt, mentorshipId, ...row }) => ({
    kind: kind === "fitCheck" ? "answerFitCheck" : "answerPulse",
    isMine: true,
    since: askedAt,
    until: closesAt,
    otherwise: "goesAway",
    subject: {
      type: "question",
      ...{ id, mentorshipId },
      other: { id: row.otherId, name: row.otherName, timeZone: row.otherTimeZone },
    },
  }));
}

async function silenceTurns({ db, actor, now }: Call): Promise<Turn<SilenceSubject>[]> {
  const rows = await listOpenSilences(db, ownChecksScope(actor), now);
  return rows.map(({ silence, ...row }) => {
    const role = row.mentorId === actor.id ? "mentor" : "mentee";
    const other =
      role === "mentor"
        ? { id: row.menteeId, name: row.menteeName, timeZone: row.menteeTimeZone }
        : { id: row.mentorId, name: row.mentorName, timeZone: row.mentorTimeZone };
    const { id, version } = row;
    const { since: quietSince, isFlagged } = silence;
    const subject = { type: "silence", id, version, role, other, quietSince, isFlagged } as const;
    return { ...turnOf(silence), subject };
  });
}

function turnOf({ step, toldAt, isFlagged, nextAt }: OpenSilence): Omit<Turn<SilenceSubject>, "subject"> {
  const clock = { isMine: true, since: toldAt, until: nextAt };
  if (step === "offerToConclude") return { kind: "concludeOrGoOn", ...clock, otherwise: "staysOpen" };
  return { kind: "breakSilence", ...clock, otherwise: isFlagged ? "endIsOffered" : "leadsLearn" };
}
