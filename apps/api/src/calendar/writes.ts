import type { PersonId } from "@belay/core/ids.ts";

/** Everybody who books, moves or frees somebody's time, or changes their hours, waits here for their turn. */
export function calendarLock(id: PersonId): string {
  return `calendar:${id}`;
}
