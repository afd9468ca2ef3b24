import type { CalendarProblem } from "@belay/core/calendar/calendar-source.ts";
import type { Interval } from "@belay/core/calendar/interval.ts";
import type { Instant } from "@belay/core/instant.ts";
import { DAY, toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { OutsideFailure } from "../platform/outside/outside-failure.ts";
import type { OutsideQuestion, ReadOutside } from "../platform/outside/read-outside.ts";
import { readInWorker } from "./read-in-worker.ts";

const LIMITS = { bytes: 5_000_000, milliseconds: 10_000 };
/** Longer than anybody may plan ahead. */
const HORIZON = 370 * DAY;
const LONGEST_HEADER = 1_000;

/** What a calendar said; `times` null: the same as when it was read last. */
export interface Looked {
  times: readonly Interval[] | null;
  unreadable: number;
  etag: string | null;
  lastModified: string | null;
}

export interface CalendarOwner {
  timeZone: string;
  email: string;
}

/** Asks an address for a calendar and reads when its owner is busy, from yesterday on. Keeps nothing. */
export async function lookAtCalendar(
  { readOutside, now }: { readOutside: ReadOutside; now: Instant },
  question: OutsideQuestion,
  owner: CalendarOwner,
): Promise<Result<Looked, CalendarProblem>> {
  try {
    const answer = await readOutside(question, LIMITS);
    if (!answer.isChanged) {
      return succeed({
        times: null,
        unreadable: 0,
        etag: question.etag,
        lastModified: question.lastModified,
      });
    }
    const moment = toMilliseconds(now);
    const text = new TextDecoder().decode(answer.body);
    const read = await readInWorker({ text, ...owner, from: moment - DAY, until: moment + HORIZON });
    if (!read.ok) return refuse(read.problem);
    const { times, unreadable } = read;
    const { etag, lastModified } = answer;
    return succeed({ times, unreadable, etag: short(etag), lastModified: short(lastModified) });
  } catch (error) {
    if (error instanceof OutsideFailure) return refuse(error.problem);
    throw error;
  }
}

function short(header: string | null): string | null {
  return header !== null && header.length <= LONGEST_HEADER ? header : null;
}
