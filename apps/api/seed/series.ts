import { patternFrom } from "@belay/core/calendar/plan-series.ts";
import type { SeriesId } from "@belay/core/ids.ts";
import { seriesId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import type { CastKey } from "./cast.ts";
import { checkerFor, findStarts } from "./find-starts.ts";
import type { History, Pair } from "./history.ts";
import { daysAgo } from "./history.ts";
import { keepSession } from "./keep-session.ts";
import type { Life } from "./session-life.ts";
import { act, beginLife } from "./session-life.ts";
import { findPair } from "./sessions.ts";
import { workingMoment } from "./working-moment.ts";

const MINUTES = 45;

interface Told {
  mentor: CastKey;
  mentee: CastKey;
  by: Party;
  kind: SessionKind;
  topic: string;
  intervalWeeks: 1 | 2;
  count: number;
  /** Its place, of one that was moved by itself since. */
  moved?: number;
}

/** One that stands, with a session that was moved by itself, and one that waits for the mentee. */
const SERIES: readonly Told[] = [
  {
    ...{ mentor: "ravi", mentee: "kenji", by: "mentee", kind: "review" },
    ...{ topic: "The week's open reviews, read together", intervalWeeks: 1, count: 5, moved: 3 },
  },
  {
    ...{ mentor: "rafael", mentee: "caleb", by: "mentor", kind: "pairing" },
    ...{ topic: "A pipeline from an empty folder", intervalWeeks: 2, count: 3 },
  },
];

/** Sessions that were booked together in these days, all of them still to come. */
export function tellSeries(history: History): void {
  for (const told of SERIES) {
    const pair = findPair(history, told);
    const decidedAt = workingMoment(pair[told.by], daysAgo(history, 2), 35);
    const id = history.mint(seriesId, decidedAt);
    history.rows.sessionSeries.push({
      ...{ id, mentorshipId: pair.id, timeZone: pair.mentor.timeZone },
      ...{ intervalWeeks: told.intervalWeeks, count: told.count },
      ...{ createdBy: pair[told.by].id, createdAt: decidedAt },
    });
    const lives = bookAll(history, { told, pair, decidedAt, id });
    const third = lives[(told.moved ?? 0) - 1];
    if (third) moveAlone(history, third, pair);
    for (const life of lives) keepSession(history, life);
  }
}

interface Booking {
  told: Told;
  pair: Pair;
  decidedAt: Instant;
  id: SeriesId;
}

function bookAll(history: History, { told, pair, decidedAt: at, id }: Booking): Life[] {
  const { by, kind, topic } = told;
  const starts = findPattern({ told, pair, decidedAt: at, id });
  const lives = starts.map((startsAt, place) => {
    const life = beginLife(history, { pair, by, at, startsAt, minutes: MINUTES, kind, topic });
    return { ...life, series: { id, index: place + 1, patternStart: startsAt, count: starts.length } };
  });
  return lives;
}

/** The first full or half hour of the week after next that suits both every time. */
function findPattern({ told, pair, decidedAt }: Booking): Instant[] {
  const { timeZone } = pair.mentor;
  const plan = { pair, decidedAt, minutes: MINUTES };
  const range = { start: addMilliseconds(decidedAt, 6 * DAY), end: addMilliseconds(decidedAt, 14 * DAY) };
  const isFree = (startsAt: Instant) => {
    const endsAt = addMilliseconds(startsAt, MINUTES * MINUTE);
    return checkerFor(plan)({ startsAt, endsAt, waivesOwnRules: false }) === null;
  };
  const round = findStarts(plan, range).filter((start) => toMilliseconds(start) % (HOUR / 2) === 0);
  for (const first of round) {
    const starts = patternFrom(first, { ...told, timeZone }).flatMap(({ start }) => start ?? []);
    if (starts.length === told.count && starts.every(isFree)) return starts;
  }
  throw new Error(`Nothing suits ${told.mentor} and ${told.mentee} again and again.`);
}

function moveAlone(history: History, life: Life, pair: Pair): void {
  const at = workingMoment(pair.mentee, daysAgo(history, 1), 20);
  const range = {
    start: addMilliseconds(life.state.startsAt, HOUR),
    end: addMilliseconds(life.state.startsAt, 3 * DAY),
  };
  const plan = { pair, decidedAt: at, minutes: MINUTES, except: life.id };
  const startsAt = findStarts(plan, range).find((start) => toMilliseconds(start) % (HOUR / 2) === 0);
  if (startsAt === undefined) throw new Error(`There is no other time for "${life.topic}".`);
  act(history, life, {
    ...{ action: "reschedule", by: "mentee", at, input: { startsAt } },
    checkSlot: checkerFor(plan),
  });
}
