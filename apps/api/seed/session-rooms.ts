import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE } from "@belay/core/instant.ts";
import { AGENDA_TEMPLATES } from "@belay/core/rooms/agenda-templates.ts";
import { isOver } from "@belay/core/sessions/close-out.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Circle } from "@belay/core/sessions/session-inputs.ts";
import type { History } from "./history.ts";
import { isBefore } from "./history.ts";
import { rowId } from "./mint-id.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Life, Said } from "./session-life.ts";
import { NEXT_STEPS, THANKS } from "./session-words.ts";

/** What was said lately is still to be done, and goes on to the pair's next session. */
const DONE_BY_NOW = 16 * DAY;

const OWN_POINTS = [
  "Two open threads on the last change",
  "The question from the stand-up",
  "Ten minutes for anything else",
];

const LINKS = [
  { url: "https://git.tidewater.example/checkout/payments-api/pull/2214", title: "" },
  { url: "https://git.tidewater.example/search/indexer/pull/871", title: "Rebuild one shard at a time" },
  { url: "https://tickets.tidewater.example/browse/PAY-318", title: "" },
  { url: "https://handbook.tidewater.example/outbox", title: "Outbox chapter" },
];

/** What a pair has in a session: an agenda, links, where they meet, and who drives while it goes on. */
export function keepRoom(history: History, life: Life): void {
  const random = seededRandom(`room of ${life.id}`);
  const over = isOver(life.state, history.now);
  const takesPlace = life.state.status === "confirmed" || over;
  if (!takesPlace || (over && !random.isLikely(0.5))) return;
  keepAgenda(history, life, over);
  const { id: sessionId, state } = life;
  const link = random.pick(LINKS);
  if (random.isLikely(0.7)) {
    const linkId = history.mint(rowId, state.createdAt);
    history.rows.sessionLink.push({ id: linkId, sessionId, ...link, addedAt: state.createdAt });
  }
  const joinUrl = `https://meet.tidewater.example/${life.pair.mentor.key}-${life.pair.mentee.key}`;
  history.rows.sessionRoom.push({
    sessionId,
    joinUrl,
    ...(over && life.kind !== "career"
      ? { driver: "mentee" as const, driverSince: addMilliseconds(state.startsAt, 5 * MINUTE) }
      : {}),
  });
}

function keepAgenda(history: History, { id: sessionId, kind, state }: Life, over: boolean): void {
  const random = seededRandom(`agenda of ${sessionId}`);
  const [first, second, third] = AGENDA_TEMPLATES[kind];
  const points = [first, random.pick(OWN_POINTS), second, third];
  for (const [index, words] of points.entries()) {
    const isDone = over && (index < 2 || random.isLikely(0.6));
    history.rows.sessionPoint.push({
      id: history.mint(rowId, state.createdAt),
      sessionId,
      position: index + 1,
      words,
      doneAt: isDone ? addMilliseconds(state.startsAt, (index + 1) * 12 * MINUTE) : null,
      createdAt: state.createdAt,
    });
  }
}

/** What one side says they will do, and their thanks, as parts of their close-out. */
export function linesAfter(history: History, life: Life, { by, held, closedAt }: Said) {
  const random = seededRandom(`${by} after ${life.id}`);
  const words = random.pick(NEXT_STEPS);
  if (held && words !== "") keepAction(history, life, { by, words, closedAt });
  const isThankful = held && by === "mentee" && random.isLikely(0.6);
  const thanksCircle: Circle = random.pick(["pair", "pair", "evidence"]);
  return { thanks: isThankful ? random.pick(THANKS) : "", thanksCircle };
}

interface Promised {
  by: Party;
  words: string;
  closedAt: Instant;
}

function keepAction(history: History, life: Life, { by, words, closedAt }: Promised): void {
  const random = seededRandom(`${by} does of ${life.id}`);
  const isDone = isBefore(addMilliseconds(closedAt, DONE_BY_NOW), history.now);
  history.rows.actionItem.push({
    id: history.mint(rowId, closedAt),
    sessionId: life.id,
    personId: life.pair[by].id,
    position: 1,
    words,
    dueOn: addMilliseconds(closedAt, random.whole(5, 12) * DAY).slice(0, 10),
    circle: random.pick(["pair", "pair", "evidence"] as const),
    doneAt: isDone ? addMilliseconds(closedAt, random.whole(20, 200) * HOUR) : null,
  });
}
