import type { Party } from "@belay/core/sessions/session.ts";
import type { CloseOutSuggestion } from "../sessions/close-out-draft.ts";
import type { Room } from "./room-calls.ts";

const LONGEST = 6;

/** What a mentee's close-out begins with: what was ticked off, and what is still open. A mentor writes their own. */
export function suggestCloseOut(room: Pick<Room, "points">, role: Party): CloseOutSuggestion {
  if (role === "mentor") return { learned: "", actions: [] };
  const done = room.points.filter(({ doneAt }) => doneAt !== null).map(({ words }) => words);
  const open = room.points.filter(({ doneAt }) => doneAt === null).map(({ words }) => words);
  // An agenda of which nothing was ticked off says nothing of what was left.
  if (done.length === 0) return { learned: "", actions: [] };
  return { learned: done.map((words) => `- ${words}`).join("\n"), actions: open.slice(0, LONGEST) };
}
