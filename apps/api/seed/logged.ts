import { sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE } from "@belay/core/instant.ts";
import { logSession } from "@belay/core/sessions/log-session.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import { sessionEvent } from "@belay/core/sessions/session-event.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import type { CastKey } from "./cast.ts";
import { findStarts } from "./find-starts.ts";
import type { History } from "./history.ts";
import { daysAgo } from "./history.ts";
import { keepSession } from "./keep-session.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Life } from "./session-life.ts";
import { closeOut } from "./session-life.ts";
import { keepWords } from "./session-notes.ts";
import { findPair } from "./sessions.ts";

interface ToldLog {
  mentor: CastKey;
  mentee: CastKey;
  by: Party;
  /** About when it was. */
  ago: number;
  /** Hours after its end. */
  loggedAfter: number;
  /** Hours after that; without it the other side has not said anything. */
  confirmedAfter?: number;
  minutes: number;
  kind: SessionKind;
  topic: string;
}

// biome-ignore format: one session a line reads as the table it is
const LOGS: readonly ToldLog[] = [
  // Of the demo's mentee and mentor: each has one that waits for their word, and one that counts.
  { mentor: "ravi", mentee: "kenji", by: "mentor", ago: 3.4, loggedAfter: 5, minutes: 25, kind: "review", topic: "A review thread that went in circles" },
  { mentor: "nadia", mentee: "aicha", by: "mentee", ago: 2.4, loggedAfter: 3, minutes: 30, kind: "debugging", topic: "Why the refund test fails on Mondays" },
  { mentor: "nadia", mentee: "kenji", by: "mentee", ago: 12.3, loggedAfter: 2, confirmedAfter: 20, minutes: 40, kind: "debugging", topic: "A lock that nobody released" },
  { mentor: "marta", mentee: "sofia", by: "mentor", ago: 9.2, loggedAfter: 24, confirmedAfter: 6, minutes: 30, kind: "career", topic: "Coffee, and a plan for the review talk" },
];

/** Sessions that happened without having been booked. Told last, so that they lie where nothing else was. */
export function tellLogged(history: History): void {
  for (const told of LOGS) tellLog(history, told);
}

function tellLog(history: History, told: ToldLog): void {
  const { by, minutes, kind, topic, loggedAfter, confirmedAfter } = told;
  const pair = findPair(history, told);
  const startsAt = findTime(history, told);
  const now = addMilliseconds(startsAt, minutes * MINUTE + loggedAfter * HOUR);
  const logged = logSession({ by, isWithOneself: false, now, startsAt, durationMinutes: minutes, known: [] });
  if (!logged.ok) throw new Error(`"${topic}" could not be logged: ${logged.code}`);
  const change = { ...logged.value, ics: null };
  const event = sessionEvent({ session: null, action: "log", actorRole: by, now, change });
  const life: Life = {
    ...{ id: history.mint(sessionId, now), pair, kind, topic, state: logged.value, form: "logged" },
    ...{ version: 1, reason: null, proposed: null, events: [event] },
    closeOuts: [{ by, held: true, absent: null, closedAt: now }],
  };
  if (confirmedAfter !== undefined) {
    const at = addMilliseconds(now, confirmedAfter * HOUR);
    closeOut(history, life, { by: otherParty(by), at, absent: null });
  }
  keepWords(history, life, seededRandom(topic));
  keepSession(history, life);
}

/** Where both were free: nobody was in two places. */
function findTime(history: History, told: ToldLog): Instant {
  const pair = findPair(history, told);
  const around = daysAgo(history, told.ago);
  const plan = { pair, decidedAt: addMilliseconds(around, -9 * DAY), minutes: told.minutes };
  const range = { start: addMilliseconds(around, -3 * DAY), end: addMilliseconds(around, 2 * DAY) };
  const startsAt = findStarts(plan, range).at(-1);
  if (startsAt === undefined) throw new Error(`There was no time for "${told.topic}".`);
  return startsAt;
}
