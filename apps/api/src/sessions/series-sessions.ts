import type { MentorshipId, SeriesId, SessionId } from "@belay/core/ids.ts";
import type { SeriesSession } from "@belay/core/sessions/following.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import type { Reader, Tx } from "../platform/database.ts";
import type { SessionScope } from "./scope.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";

export interface SessionOfSeries extends SeriesSession {
  id: SessionId;
  version: number;
  kind: SessionKind;
  mentorshipId: MentorshipId | null;
}

interface Series {
  id: SeriesId;
  timeZone: string;
  intervalWeeks: number;
  /** In the order of the series. */
  sessions: SessionOfSeries[];
}

/** The series that a session is of, with all its sessions; null for one that stands alone. */
export async function findSeries(db: Reader, { sessionId: id }: SessionScope): Promise<Series | null> {
  const series = await db
    .selectFrom("sessionSeries")
    .innerJoin("session", "session.seriesId", "sessionSeries.id")
    .select(["sessionSeries.id", "sessionSeries.timeZone", "intervalWeeks"])
    .where("session.id", "=", id)
    .executeTakeFirst();
  return series ? { ...series, sessions: await listOfSeries(db, series.id) } : null;
}

/** The same for a change: its sessions stay as they are until the transaction ends. */
export async function holdSeries(tx: Tx, scope: SessionScope): Promise<Series | null> {
  const series = await findSeries(tx, scope);
  if (!series) return null;
  const ids = series.sessions.map(({ id }) => id);
  await tx.selectFrom("session").select("id").where("id", "in", ids).orderBy("id").forUpdate().execute();
  return { ...series, sessions: await listOfSeries(tx, series.id) };
}

async function listOfSeries(db: Reader, id: SeriesId): Promise<SessionOfSeries[]> {
  const rows = await db
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.id", "version", "seriesIndex", "patternStart"])
    .select(["session.kind", "session.mentorshipId"])
    .where("seriesId", "=", id)
    .orderBy("seriesIndex")
    .execute();
  return rows.map(({ id: own, version, kind, mentorshipId, seriesIndex, patternStart, ...row }) => ({
    id: own,
    ...{ version, kind, mentorshipId },
    index: seriesIndex ?? 0,
    patternStart,
    session: toSessionState(row),
  }));
}
