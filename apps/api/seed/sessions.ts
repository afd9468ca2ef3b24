import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, toMilliseconds } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { findStarts } from "./find-starts.ts";
import type { History, Pair } from "./history.ts";
import { daysAgo, isBefore, latest, memberOf } from "./history.ts";
import { keepSession } from "./keep-session.ts";
import type { Pairing } from "./mentorship-table.ts";
import { PAIRINGS } from "./mentorship-table.ts";
import type { Random } from "./seeded-random.ts";
import { seededRandom } from "./seeded-random.ts";
import { runCourse } from "./session-course.ts";
import type { Ending } from "./session-endings.ts";
import { USUAL_ENDINGS } from "./session-endings.ts";
import { beginLife } from "./session-life.ts";
import { keepWords } from "./session-notes.ts";
import { keepRoom } from "./session-rooms.ts";
import { topicFor } from "./session-topics.ts";
import { hasStory } from "./story-table.ts";
import { workingMoment } from "./working-moment.ts";

const LENGTHS = [60, 60, 60, 60, 45, 60, 90, 25];
/** Nobody books later than this before they meet: so a cancellation can still be early. */
const LEAST_WAY = 2 * DAY;
/** The last days of a pair with a story belong to the story. */
const STORY_DAYS = 8;
/** Nothing of a mentorship that ended was still to come. */
const LAST_BEFORE_END_DAYS = 5;

/** What the pairs of the table do, one session after the other. */
export function tellSessions(history: History): void {
  for (const pairing of PAIRINGS) {
    const pair = findPair(history, pairing);
    const random = seededRandom(`sessions of ${pairing.mentor} and ${pairing.mentee}`);
    for (const [index, ago] of daysOf(pairing).entries()) {
      const around = daysAgo(history, ago + random.between(-1, 1));
      tellSession(history, { pair, around, index, random, ending: endingOf(pairing, index, random) });
    }
  }
}

export function findPair(history: History, { mentor, mentee }: Pick<Pairing, "mentor" | "mentee">): Pair {
  const [one, other] = [memberOf(history, mentor), memberOf(history, mentee)];
  const pair = history.pairs.find((known) => known.mentor === one && known.mentee === other);
  if (!pair) throw new Error(`${mentee} was never mentored by ${mentor}.`);
  return pair;
}

/** How many days ago they met, oldest first. */
function daysOf(pairing: Pairing): number[] {
  const { since, until, every, quiet } = pairing;
  const running = quiet ?? (hasStory(pairing) ? STORY_DAYS : 1);
  const last = until === undefined ? running : until + LAST_BEFORE_END_DAYS;
  const first = since - 4;
  const count = Math.max(0, Math.floor((first - last) / every) + 1);
  return Array.from({ length: count }, (_, index) => first - index * every);
}

function endingOf({ went }: Pairing, index: number, random: Random): Ending {
  const usual = random.pick(USUAL_ENDINGS);
  return went === undefined ? usual : (went[index] ?? "held");
}

interface Meeting {
  pair: Pair;
  around: Instant;
  index: number;
  random: Random;
  ending: Ending;
}

function tellSession(history: History, { pair, around, index, random, ending }: Meeting): void {
  const by = requesterOf(pair, ending, random);
  const wish = addMilliseconds(around, -Math.round(random.between(4 * 24, 6 * 24)) * HOUR);
  const decided = workingMoment(pair[by], latest(wish, pair.startedAt), random.whole(4, 200));
  const minutes = random.pick(LENGTHS);
  const startsAt = chooseStart({ pair, decidedAt: decided, minutes, around, random });
  if (startsAt === undefined || isBefore(history.now, decided)) return;
  const [kind, topic] = topicFor(pair.subject, index);
  const life = beginLife(history, { pair, by, at: decided, startsAt, minutes, kind, topic });
  runCourse({ history, life, random }, ending);
  keepWords(history, life, random);
  keepRoom(history, life);
  keepSession(history, life);
}

/** What is asked of a mentor who accepts by themselves can't wait: then it was the mentor who offered. */
function requesterOf({ mentor }: Pair, ending: Ending, random: Random): Party {
  const mustWait = ending === "declined" || ending === "expired" || ending === "withdrawn";
  const isOffer = random.isLikely(0.12);
  return mustWait ? (mentor.role.isAskedFirst ? "mentee" : "mentor") : isOffer ? "mentor" : "mentee";
}

interface Choice {
  pair: Pair;
  decidedAt: Instant;
  minutes: number;
  around: Instant;
  random: Random;
}

/** One of the offered times near the wanted day, on the full or half hour if there is one. */
function chooseStart({ pair, decidedAt, minutes, around, random }: Choice): Instant | undefined {
  const soonest = addMilliseconds(decidedAt, LEAST_WAY);
  for (const days of [2, 5]) {
    const start = latest(soonest, addMilliseconds(around, -days * DAY));
    const end = addMilliseconds(around, days * DAY);
    const starts = findStarts({ pair, decidedAt, minutes }, { start, end });
    const round = starts.filter((moment) => toMilliseconds(moment) % (HOUR / 2) === 0);
    if (starts.length > 0) return random.pick(round.length > 0 ? round : starts);
  }
  return undefined;
}
