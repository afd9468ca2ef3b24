import type { PersonId } from "@belay/core/ids.ts";
import { commentKind } from "@belay/core/reviews/comment-kind.ts";
import { offsetMinutes, wallClock } from "@belay/core/time-words/wall-clock.ts";
import type { Viewer } from "../lib/viewer.ts";
import type { ReviewPartner } from "./review.ts";

/** What the form holds while it is filled in. */
export interface RecordValues {
  otherId: string;
  isMine: boolean;
  changeUrl: string;
  changeTitle: string;
  quotedCode: string;
  body: string;
  /** Empty: as the rules read it. */
  kind: string;
  skillId: string | null;
  writtenOn: string;
  isMarkedByAuthor: boolean;
}

const MINUTE = 60_000;

/** What the server is asked to keep; null while nobody is chosen. */
export function toRecordInput(
  values: RecordValues,
  {
    viewerId,
    partners,
    key,
    timeZone,
  }: { viewerId: PersonId; partners: readonly ReviewPartner[]; key: string; timeZone: string },
) {
  const { otherId, isMine, kind, writtenOn, isMarkedByAuthor, ...words } = values;
  const other = partners.find(({ id }) => id === otherId);
  if (other === undefined) return null;
  const chosen = commentKind.safeParse(kind);
  return {
    ...words,
    key,
    kind: chosen.success ? chosen.data : null,
    authorId: isMine ? viewerId : other.id,
    recipientId: isMine ? other.id : viewerId,
    writtenAt: momentOn(writtenOn, timeZone),
    isMarkedByAuthor: isMine && isMarkedByAuthor,
  };
}

export function todayIn(timeZone: Viewer["timeZone"]): string {
  return wallClock(new Date().toISOString(), timeZone).date;
}

/** Noon of a day in a zone, where no clock changes; today, the present moment. Nothing for what is no date. */
export function momentOn(date: string, timeZone: string): string {
  if (date === todayIn(timeZone)) return new Date().toISOString();
  const noon = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(noon)) return "";
  return new Date(noon - offsetMinutes(new Date(noon).toISOString(), timeZone) * MINUTE).toISOString();
}
