import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { SessionEvent } from "@belay/core/sessions/session-event.ts";
import { sql } from "kysely";
import { jsonb } from "../src/platform/jsonb.ts";
import { toColumns } from "../src/sessions/session-row.ts";
import type { History, Member } from "./history.ts";
import { rowId } from "./mint-id.ts";
import type { Life } from "./session-life.ts";
import { announced, told } from "./telling.ts";

const FREES_TIME = ["declined", "expired", "cancelled"];

/** The rows that the product would have written: the session, the time it holds, its events, what was told. */
export function keepSession(history: History, life: Life): void {
  const { id, pair, kind, topic, version, reason, form } = life;
  history.rows.session.push({
    id,
    mentorshipId: pair.id,
    mentorId: pair.mentor.id,
    menteeId: pair.mentee.id,
    ...{ kind, topic, version, reason },
    ...(form ? { form } : {}),
    ...(form && pair.id === null ? { skillId: pair.subject } : {}),
    ...(life.series ? placeOf(life.series) : {}),
    ...toNewColumns(life.state),
  });
  // What was not booked holds nobody's time.
  if (form !== "logged") keepTime(history, life);
  for (const event of life.events) keepEvent(history, life, event);
  for (const { by, closedAt } of life.closeOuts) {
    const payload = { ...partiesOf(life), actorId: pair[by].id };
    announced(history, { topic: "session.closedOut", payload, at: closedAt });
  }
}

function toNewColumns(state: Life["state"]) {
  const { status, startsAt, endsAt, requestedBy, createdAt, icalSequence } = state;
  return { ...toColumns(state), status, startsAt, endsAt, requestedBy, createdAt, icalSequence };
}

function placeOf({ id: seriesId, index: seriesIndex, patternStart }: NonNullable<Life["series"]>) {
  return { seriesId, seriesIndex, patternStart };
}

const partiesOf = ({ id, pair }: Life) => ({
  sessionId: id,
  mentorId: pair.mentor.id,
  menteeId: pair.mentee.id,
});

function keepTime(history: History, life: Life): void {
  const { state, proposed } = life;
  const isFree = FREES_TIME.includes(state.status);
  holdFor(history, life, { kind: "session", ...state, active: !isFree });
  if (proposed) holdFor(history, life, { kind: "proposal", ...proposed, active: state.proposal !== null });
}

interface Held {
  kind: "session" | "proposal";
  startsAt: Instant;
  endsAt: Instant;
  active: boolean;
}

function holdFor(
  history: History,
  { id, pair, state }: Life,
  { kind, startsAt, endsAt, active }: Held,
): void {
  for (const { id: personId } of [pair.mentor, pair.mentee]) {
    history.rows.timeBlock.push({
      id: history.mint(rowId, state.createdAt),
      sessionId: id,
      personId,
      kind,
      asMentor: personId === pair.mentor.id,
      busy: sql<string>`tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`,
      active,
    });
  }
}

function keepEvent(history: History, life: Life, event: SessionEvent): void {
  const { before, after, ...plain } = event;
  const actorId = actorOf(life, event)?.id ?? null;
  history.rows.sessionEvent.push({
    id: history.mint(rowId, event.at),
    sessionId: life.id,
    ...plain,
    actorId,
    before: jsonb(before),
    after: jsonb(after),
  });
  const { action, actorRole, reason, at } = event;
  const payload = { ...partiesOf(life), action, actorRole, actorId, reason };
  announced(history, { topic: "session.changed", payload, at });
  tellOthers(history, life, event);
}

const NEWS: Partial<Record<SessionEvent["action"], NoticeTopic>> = {
  request: "sessionBooked",
  accept: "sessionAccepted",
  decline: "sessionDeclined",
  withdraw: "sessionWithdrawn",
  cancel: "sessionCancelled",
  expire: "sessionExpired",
};

/** A request that waits is a turn, and no news. */
function tellOthers(history: History, life: Life, event: SessionEvent): void {
  const topic = life.form && event.action === "request" ? "helpTaken" : NEWS[event.action];
  if (!topic || (event.action === "request" && event.after.status !== "confirmed")) return;
  const count = event.action === "request" ? (life.series?.count ?? 1) : 1;
  // Of several that were booked at once the first speaks for all.
  if (count > 1 && life.series?.index !== 1) return;
  const { mentor, mentee } = life.pair;
  const actor = actorOf(life, event);
  for (const [one, other] of [
    [mentor, mentee],
    [mentee, mentor],
  ] as const) {
    if (one === actor) continue;
    const about = { otherId: other.id, sessionId: life.id, reason: event.reason, count };
    told(history, { to: one.id, topic, about, at: event.at });
  }
}

function actorOf({ pair }: Life, { actorRole }: SessionEvent): Member | null {
  return actorRole === "mentor" || actorRole === "mentee" ? pair[actorRole] : null;
}
