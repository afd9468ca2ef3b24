import type { HelpForm } from "@belay/core/help/help-ask.ts";
import type { HelpAskId, PersonId } from "@belay/core/ids.ts";
import type { Turn } from "@belay/core/inbox/turn.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { listAskedOf, listOwnAsks, listStuckFor } from "../help/queries.ts";
import { helpScope } from "../help/scope.ts";
import type { Call } from "../platform/call.ts";

/** 25 minutes that somebody asks for. */
export interface HelpSubject {
  type: "help";
  id: HelpAskId;
  form: HelpForm;
  /** The asker; for the asker the mentor who is asked, or themselves while it is anybody's. */
  other: { id: PersonId; name: string; timeZone: string };
  skillId: string;
  about: string;
  kind: SessionKind;
  /** The times a click takes, nearest first; none for the asker. */
  starts: Instant[];
}

/** Asks of one's own that wait, those in which one is asked, and who is stuck where one could help. */
export async function listHelpTurns(call: Call): Promise<Turn<HelpSubject>[]> {
  const scope = helpScope(call.actor);
  const own = await listOwnAsks(call.db, scope);
  const asked = await listAskedOf(call.db, scope, call.now);
  const stuck = await listStuckFor(call.db, call);
  return [
    ...asked.map((row) => ({ ...turnOf(row, row.askedAt, row.until), subject: askedBy(row, row.starts) })),
    ...stuck.map((row) => ({
      ...turnOf(row, row.createdAt, row.endsAt),
      subject: askedBy(row, [row.startsAt]),
    })),
    ...own.map((row) => ({
      ...turnOf(row, row.askedAt ?? row.createdAt, row.until ?? row.endsAt),
      isMine: false,
      subject: { ...subjectOf(row), other: askedNow(call, row), starts: [] },
    })),
  ];
}

type AskRow = Pick<
  Awaited<ReturnType<typeof listOwnAsks>>[number],
  "id" | "form" | "askerId" | "skillId" | "about" | "kind"
>;

function turnOf({ form }: Pick<AskRow, "form">, since: Instant, until: Instant) {
  return form === "flash"
    ? ({ kind: "answerFlash", isMine: true, since, until, otherwise: "movesOn" } as const)
    : ({ kind: "offerToPair", isMine: true, since, until, otherwise: "closes" } as const);
}

function subjectOf({ id, form, skillId, about, kind }: AskRow) {
  return { type: "help" as const, id, form, skillId, about, kind };
}

function askedBy(row: AskRow & { askerName: string; askerTimeZone: string }, starts: Instant[]): HelpSubject {
  const other = { id: row.askerId, name: row.askerName, timeZone: row.askerTimeZone };
  return { ...subjectOf(row), other, starts };
}

/** Nobody in particular, while it is for whoever can help. */
function askedNow({ actor }: Call, row: Awaited<ReturnType<typeof listOwnAsks>>[number]) {
  const { mentorId, mentorName, mentorTimeZone } = row;
  return mentorId !== null && mentorName !== null && mentorTimeZone !== null
    ? { id: mentorId, name: mentorName, timeZone: mentorTimeZone }
    : { id: actor.id, name: actor.name, timeZone: actor.timeZone };
}
