import type { Call } from "../platform/call.ts";
import { listDeadLetters, readOutboxHealth } from "../platform/dead-letters.ts";

/** What follows from what people do (notices, mail, clocks): how much waits, and what was given up. */
export async function readWork({ db, now }: Call) {
  return { health: await readOutboxHealth(db, now), givenUp: await listDeadLetters(db) };
}
