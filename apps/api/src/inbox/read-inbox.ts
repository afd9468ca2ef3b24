import { noticePayload } from "@belay/core/inbox/notice.ts";
import { countTurns, sortTurns } from "@belay/core/inbox/turn.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import { listUpcoming } from "../sessions/queries.ts";
import { ownSessionsScope } from "../sessions/scope.ts";
import { listTurns } from "./list-turns.ts";
import type { NoticeRow } from "./queries.ts";
import { isPaused, listNotices } from "./queries.ts";
import { inboxScope } from "./scope.ts";

const A_WEEK = 8 * DAY;

/** Everything open of one person: what waits for them, whom they wait for, what is next, and what they were told. */
export async function readInbox(call: Call) {
  const { mine, theirs } = sortTurns(await listTurns(call));
  const upcoming = await listUpcoming(call.db, ownSessionsScope(call.actor), call.now);
  const notices = await listNotices(call.db, inboxScope(call.actor));
  const confirmed = upcoming.filter(({ status }) => status === "confirmed");
  const soon = addMilliseconds(call.now, A_WEEK);
  return {
    isPaused: await isPaused(call.db, inboxScope(call.actor)),
    mine,
    theirs,
    next: confirmed[0] ?? null,
    thisWeek: upcoming.filter(({ startsAt }) => startsAt < soon),
    notices: notices.map(toNotice),
  };
}

/** How many turns wait, for the words of the rail. */
export async function readTurnCounts(call: Call) {
  return countTurns(sortTurns(await listTurns(call)).mine);
}

function toNotice({ payload, otherId, otherName, otherTimeZone, ...row }: NoticeRow) {
  const isKnown = otherId !== null && otherName !== null && otherTimeZone !== null;
  const other = isKnown ? { id: otherId, name: otherName, timeZone: otherTimeZone } : null;
  const { sessionId, requestId, mentorshipId, commentId, programmeId, ...said } =
    noticePayload.parse(payload);
  const { reason, skillId, byLead, count, goal } = said;
  const ids = { sessionId, requestId, mentorshipId, commentId, programmeId };
  return { ...row, ...ids, reason, skillId, byLead, count, goal, other };
}
