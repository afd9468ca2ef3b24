import { trustedUntil, untrustedSince } from "@belay/core/calendar/calendar-freshness.ts";
import type {
  CalendarSourceId,
  LeaveId,
  MentorshipId,
  PersonId,
  RequestId,
  ReviewCommentId,
  SeriesId,
  SessionId,
} from "@belay/core/ids.ts";
import type { Turn } from "@belay/core/inbox/turn.ts";
import type { Instant } from "@belay/core/instant.ts";
import { requestTurn } from "@belay/core/mentorships/request-turn.ts";
import type { CloseOut } from "@belay/core/sessions/close-out.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { sessionTurn } from "@belay/core/sessions/session-turn.ts";
import { listSilentSources } from "../calendar/queries.ts";
import { ownCalendarsScope } from "../calendar/scope.ts";
import { listChoicesOfMine, listCoverAsks, listRequests } from "../mentorships/queries.ts";
import { ownMentorshipsScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import { stateOf } from "../sessions/queries.ts";
import type { QuestionSubject, SilenceSubject } from "./list-check-turns.ts";
import { listCheckTurns } from "./list-check-turns.ts";
import type { GroupSubject } from "./list-group-turns.ts";
import { listGroupTurns } from "./list-group-turns.ts";
import type { HelpSubject } from "./list-help-turns.ts";
import { listHelpTurns } from "./list-help-turns.ts";
import type { ProposalSubject } from "./list-proposal-turns.ts";
import { listProposalTurns } from "./list-proposal-turns.ts";
import type { RunSubject } from "./list-run-turns.ts";
import { listRunTurns } from "./list-run-turns.ts";
import type { WaitSubject } from "./list-wait-turns.ts";
import { listWaitTurns } from "./list-wait-turns.ts";
import { listCloseOutsOf, listOpenSessions, listUnansweredReviews } from "./queries.ts";
import { inboxScope } from "./scope.ts";

interface OtherSide {
  id: PersonId;
  name: string;
  timeZone: string;
}

/** One of several that are answered at once. */
interface SessionOfTurn {
  id: SessionId;
  version: number;
  startsAt: Instant;
  endsAt: Instant;
  proposed: { startsAt: Instant; endsAt: Instant } | null;
}

/** What a turn is about, with the other side of it. */
export type TurnSubject =
  | {
      type: "request";
      id: RequestId;
      version: number;
      other: OtherSide;
      goal: {
        kind: "skill" | "level";
        skillId: string | null;
        fromLevel: number | null;
        toLevel: number | null;
        levelId: string | null;
      };
      /** Of the mentor who is asked. */
      seatsTaken: number;
      capacity: number;
      /** Who is asked when this one says no or nothing: only who made the request knows. */
      next: string | null;
      /** When the mentor is asked again; null when no reminder is left. */
      remindedAt: Instant | null;
    }
  | {
      type: "session";
      id: SessionId;
      version: number;
      other: OtherSide;
      mentorshipId: MentorshipId | null;
      topic: string;
      startsAt: Instant;
      endsAt: Instant;
      role: Party;
      /** Another time that waits for an answer. */
      proposed: { startsAt: Instant; endsAt: Instant } | null;
      /** Whether the other side said it was held; null: they said nothing. */
      otherSaidHeld: boolean | null;
      /** Of a series, all that wait for the same answer, in its order; empty where it is this one alone. */
      together: SessionOfTurn[];
    }
  | {
      type: "cover";
      id: MentorshipId;
      leaveId: LeaveId;
      version: number;
      other: OtherSide;
      mentee: { id: PersonId; name: string };
      /** Of the leave. */
      startsAt: Instant;
      returnsAt: Instant;
    }
  | {
      type: "review";
      id: ReviewCommentId;
      other: OtherSide;
      body: string;
      changeTitle: string;
      changeUrl: string;
    }
  | {
      type: "calendar";
      id: CalendarSourceId;
      /** The reader: it is their own calendar. */
      other: OtherSide;
      host: string;
      fetchedAt: Instant;
    }
  | WaitSubject
  | ProposalSubject
  | RunSubject
  | QuestionSubject
  | SilenceSubject
  | GroupSubject
  | HelpSubject;

/** Every open thing of one person, their turns and those they wait for. */
export async function listTurns(call: Call): Promise<Turn<TurnSubject>[]> {
  return [
    ...(await requestTurns(call)),
    ...(await listWaitTurns(call)),
    ...(await coverTurns(call)),
    ...(await sessionTurns(call)),
    ...(await listProposalTurns(call)),
    ...(await listRunTurns(call)),
    ...(await listCheckTurns(call)),
    ...(await listGroupTurns(call)),
    ...(await listHelpTurns(call)),
    ...(await reviewTurns(call)),
    ...(await calendarTurns(call)),
  ];
}

async function requestTurns({ db, actor, now }: Call): Promise<Turn<TurnSubject>[]> {
  // Only what waits: nothing was answered after now.
  const scope = ownMentorshipsScope(actor);
  const requests = await listRequests(db, scope, now);
  const choices = await listChoicesOfMine(db, scope);
  return requests.flatMap((row) => {
    const turn = requestTurn(row, row.clock, now);
    if (!turn) return [];
    const isMine = row.mentorId === actor.id;
    const { goalKind: kind, skillId, fromLevel, toLevel, levelId } = row;
    const other = isMine
      ? { id: row.menteeId, name: row.menteeName, timeZone: row.menteeTimeZone }
      : { id: row.mentorId, name: row.mentorName, timeZone: row.mentorTimeZone };
    const subject: TurnSubject = {
      type: "request",
      id: row.id,
      version: row.version,
      other,
      goal: { kind, skillId, fromLevel, toLevel, levelId },
      seatsTaken: row.seatsTaken ?? 0,
      capacity: row.capacity,
      next: isMine ? null : nextAfter(row.id, choices),
      remindedAt: turn.remindedAt,
    };
    return [
      { kind: turn.kind, isMine, since: turn.since, until: turn.until, otherwise: turn.otherwise, subject },
    ];
  });
}

/** By name; in the order in which they are read, the first who still waits in the same chain. */
function nextAfter(id: RequestId, choices: Awaited<ReturnType<typeof listChoicesOfMine>>): string | null {
  const chain = choices.find(({ requestId }) => requestId === id)?.chainId;
  return choices.find(({ chainId, status }) => chainId === chain && status === "waiting")?.mentorName ?? null;
}

async function coverTurns({ db, actor, now }: Call): Promise<Turn<TurnSubject>[]> {
  const asks = await listCoverAsks(db, ownMentorshipsScope(actor), now);
  return asks.map((row) => {
    const isMine = row.coverId === actor.id;
    const subject: TurnSubject = {
      type: "cover",
      id: row.mentorshipId,
      leaveId: row.leaveId,
      version: row.version,
      other: isMine
        ? { id: row.awayId, name: row.awayName, timeZone: row.awayTimeZone }
        : { id: row.coverId, name: row.coverName, timeZone: row.coverTimeZone },
      mentee: { id: row.menteeId, name: row.menteeName },
      startsAt: row.startsAt,
      returnsAt: row.returnsAt,
    };
    // Unanswered, the mentorship is paused until the return, and then nothing has to be covered any more.
    const clock = { since: row.createdAt, until: row.returnsAt, otherwise: "staysPaused" } as const;
    return { kind: "answerCover", isMine, ...clock, subject };
  });
}

async function sessionTurns({ db, actor, now }: Call): Promise<Turn<TurnSubject>[]> {
  const scope = inboxScope(actor);
  const sessions = await listOpenSessions(db, scope, now);
  const said = groupCloseOuts(
    await listCloseOutsOf(
      db,
      scope,
      sessions.map(({ id }) => id),
    ),
  );
  const turns = sessions.flatMap((row) => {
    const role = row.mentorId === actor.id ? "mentor" : "mentee";
    const closeOuts = (said.get(row.id) ?? []).map(
      ({ personId, ...rest }): CloseOut => ({ ...rest, by: personId === row.mentorId ? "mentor" : "mentee" }),
    );
    const session = stateOf(row);
    const { proposedAt } = row;
    const turn = sessionTurn({ session, closeOuts, proposedAt, viewer: role, now });
    if (!turn) return [];
    const { id, version, mentorshipId, topic, startsAt, endsAt } = row;
    const subject: SessionSubject = {
      type: "session",
      ...{ id, version, mentorshipId, topic, startsAt, endsAt, role, together: [] },
      proposed: session.proposal && {
        startsAt: session.proposal.startsAt,
        endsAt: session.proposal.endsAt,
      },
      other: { id: row.otherId, name: row.otherName, timeZone: row.otherTimeZone },
      otherSaidHeld: closeOuts.find(({ by }) => by !== role)?.held ?? null,
    };
    const { kind, since, until, otherwise } = turn;
    const place = { seriesId: row.seriesId, seriesIndex: row.seriesIndex };
    return [{ ...place, kind, isMine: turn.owner === role, since, until, otherwise, subject }];
  });
  return joinSeries(turns);
}

type SessionSubject = Extract<TurnSubject, { type: "session" }>;
type PlacedTurn = Turn<SessionSubject> & { seriesId: SeriesId | null; seriesIndex: number | null };

const ANSWERED_TOGETHER = new Set<Turn["kind"]>(["answerRequest", "answerChange"]);

/** What waits for the same answer in one series is one turn: its first session's, with the others beside it. */
function joinSeries(turns: readonly PlacedTurn[]): Turn<TurnSubject>[] {
  const groups = Map.groupBy(turns, ({ seriesId, kind, isMine, subject }) =>
    seriesId !== null && ANSWERED_TOGETHER.has(kind) ? `${seriesId} ${kind} ${isMine}` : subject.id,
  );
  return [...groups.values()].flatMap((group) => {
    const ordered = group.toSorted((one, other) => (one.seriesIndex ?? 0) - (other.seriesIndex ?? 0));
    const [first] = ordered;
    if (!first) return [];
    const { seriesId: _seriesId, seriesIndex: _seriesIndex, ...turn } = first;
    const together = ordered.map(({ subject: { id, version, startsAt, endsAt, proposed } }) => ({
      ...{ id, version, startsAt, endsAt, proposed },
    }));
    const untils = ordered.flatMap(({ until }) => (until === null ? [] : [until])).toSorted();
    if (together.length < 2) return [turn];
    return [{ ...turn, until: untils[0] ?? null, subject: { ...turn.subject, together } }];
  });
}

type CloseOutRow = Awaited<ReturnType<typeof listCloseOutsOf>>[number];

function groupCloseOuts(rows: readonly CloseOutRow[]): ReadonlyMap<SessionId, CloseOutRow[]> {
  return Map.groupBy(rows, ({ sessionId }) => sessionId);
}

/** Calendars that nobody could read for so long that they confirm nothing any more. */
async function calendarTurns({ db, actor, now }: Call): Promise<Turn<TurnSubject>[]> {
  const silent = await listSilentSources(db, ownCalendarsScope(actor), trustedUntil(now));
  const { id: personId, name, timeZone } = actor;
  return silent.map(({ id, host, fetchedAt }) => ({
    kind: "mendCalendar",
    isMine: true,
    since: untrustedSince(fetchedAt),
    until: null,
    otherwise: "requestsWait",
    subject: { type: "calendar", id, other: { id: personId, name, timeZone }, host, fetchedAt },
  }));
}

async function reviewTurns({ db, actor }: Call): Promise<Turn<TurnSubject>[]> {
  const comments = await listUnansweredReviews(db, inboxScope(actor));
  return comments.map(
    ({ id, body, changeTitle, changeUrl, createdAt, otherId, otherName, otherTimeZone }) => ({
      kind: "answerReview",
      isMine: true,
      since: createdAt,
      // No clock runs out on what one may learn.
      until: null,
      otherwise: "staysOpen",
      subject: {
        type: "review",
        ...{ id, body, changeTitle, changeUrl },
        other: { id: otherId, name: otherName, timeZone: otherTimeZone },
      },
    }),
  );
}
