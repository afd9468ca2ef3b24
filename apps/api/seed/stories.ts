import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR, MINUTE } from "@belay/core/instant.ts";
import { findStarts, findStartsAnyHour } from "./find-starts.ts";
import type { History } from "./history.ts";
import { keepSession } from "./keep-session.ts";
import { seededRandom } from "./seeded-random.ts";
import { accept, propose, runCourse } from "./session-course.ts";
import type { Life } from "./session-life.ts";
import { beginLife } from "./session-life.ts";
import { keepWords } from "./session-notes.ts";
import { keepRoom } from "./session-rooms.ts";
import { topicFor } from "./session-topics.ts";
import { findPair } from "./sessions.ts";
import type { Course, Story } from "./story-table.ts";
import { MAY_MEET_TODAY, STORIES } from "./story-table.ts";

const DEFAULT_MINUTES = 60;

/** What is open around now: told before the rest, so that it finds its times free. */
export function tellStories(history: History): void {
  for (const story of STORIES) tellStory(history, story);
  meetToday(history, { from: -50 * MINUTE, to: -9 * MINUTE });
  meetToday(history, { from: 45 * MINUTE, to: 11 * HOUR });
}

function tellStory(history: History, story: Story): void {
  const { within, booked, minutes = DEFAULT_MINUTES, by = "mentee", kind, topic, course } = story;
  const pair = findPair(history, story);
  const at = hoursFrom(history, -booked);
  const range = { start: hoursFrom(history, within[0]), end: hoursFrom(history, within[1]) };
  const starts = findStarts({ pair, decidedAt: at, minutes }, range);
  // The past ended lately, what is to come comes soon.
  const startsAt = within[0] < 0 ? starts.at(-1) : starts[0];
  if (startsAt === undefined) throw new Error(`There is no time for "${topic}".`);
  finish(history, beginLife(history, { pair, by, at, startsAt, minutes, kind, topic }), course);
}

/** One session that runs now, or begins in the next hours, whatever the hour is. */
function meetToday(history: History, { from, to }: { from: number; to: number }): void {
  const range = { start: addMilliseconds(history.now, from), end: addMilliseconds(history.now, to) };
  const at = hoursFrom(history, -72);
  for (const both of MAY_MEET_TODAY) {
    const pair = findPair(history, both);
    const [startsAt] = findStartsAnyHour({ pair, decidedAt: at, minutes: DEFAULT_MINUTES }, range);
    if (startsAt === undefined) continue;
    const [kind, topic] = topicFor(pair.subject, 3);
    const beginning = { pair, by: "mentee" as const, at, startsAt, minutes: DEFAULT_MINUTES, kind, topic };
    finish(history, beginLife(history, beginning), "stands");
    return;
  }
  throw new Error("Nobody can meet today.");
}

function finish(history: History, life: Life, course: Course): void {
  const random = seededRandom(life.topic);
  const telling = { history, life, random };
  if (course === "mentorProposes" || course === "menteeProposes") {
    const by = course === "mentorProposes" ? "mentor" : "mentee";
    if (accept(telling)) propose(telling, { by, at: hoursFrom(history, -20) });
  } else if (course === "stands") {
    accept(telling);
  } else if (course !== "waits") {
    runCourse(telling, course);
  }
  keepWords(history, life, random);
  keepRoom(history, life);
  keepSession(history, life);
}

function hoursFrom({ now }: History, hours: number): Instant {
  return addMilliseconds(now, Math.round((hours * HOUR) / MINUTE) * MINUTE);
}
