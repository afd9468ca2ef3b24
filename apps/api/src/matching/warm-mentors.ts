import type { Clock } from "../platform/clock.ts";
import type { Db } from "../platform/database.ts";
import type { Log } from "../platform/log.ts";
import { freshMentors } from "./keep-mentors.ts";

interface Parts {
  db: Db;
  clock: Clock;
  log: Log;
}

/** Reads everybody who mentors before the first search needs them; who searches meanwhile waits for the same reading. */
export function warmMentors({ db, clock, log }: Parts): { stop(): Promise<void> } {
  const state = { isStopped: false };
  const reading = freshMentors(db, clock()).then(
    () => undefined,
    (error: unknown) => {
      // A database that was closed under the reading is how a process ends; anything else the first search meets too.
      if (!state.isStopped) log.warn({ err: error }, "mentors could not be read ahead");
    },
  );
  return {
    /** To be called once the database takes no more questions, or the reading goes on to its end. */
    stop: () => {
      state.isStopped = true;
      return reading;
    },
  };
}
