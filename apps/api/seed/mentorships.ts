import type { LeaveId, RequestId } from "@belay/core/ids.ts";
import { mentorshipId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { endMentorship } from "@belay/core/mentorships/mentorship.ts";
import { findSeat } from "@belay/core/mentorships/seat.ts";
import type { History, Member, Pair } from "./history.ts";
import { isBefore } from "./history.ts";
import type { Goal } from "./mentorship-table.ts";
import { rowId } from "./mint-id.ts";
import { announced, told } from "./telling.ts";

/** A goal as its columns in a request. */
export function goalColumns(goal: Goal) {
  if ("level" in goal) {
    const none = { skillId: null, fromLevel: null, toLevel: null };
    return { goalKind: "level" as const, ...none, levelId: goal.level };
  }
  const [skillId, fromLevel, toLevel] = goal;
  return { goalKind: "skill" as const, skillId, fromLevel, toLevel, levelId: null };
}

/** The mentorships of a mentor that ran at a moment. */
export function pairsAt({ pairs }: History, mentor: Member, at: Instant): Pair[] {
  return pairs.filter(
    (pair) =>
      pair.mentor === mentor &&
      !isBefore(at, pair.startedAt) &&
      (pair.endedAt === null || isBefore(at, pair.endedAt)),
  );
}

interface Opening {
  mentor: Member;
  mentee: Member;
  goal: Goal;
  /** Null for one that covers for a mentor on leave. */
  requestId: RequestId | null;
  coversLeaveId?: LeaveId;
  startedAt: Instant;
}

/** An accepted request takes the lowest free seat. */
export function openPair(history: History, opening: Opening): Pair {
  const { mentor, mentee, goal, requestId, coversLeaveId, startedAt } = opening;
  const taken = pairsAt(history, mentor, startedAt).map(({ seat }) => seat);
  const seat = findSeat(taken, mentor.role.capacity ?? 0);
  if (!seat.ok) throw new Error(`${mentor.key} has no seat for ${mentee.key}.`);
  const id = history.mint(mentorshipId, startedAt);
  const subject = "level" in goal ? goal.level.slice(0, goal.level.indexOf(".")) : goal[0];
  const pair: Pair = { id, mentor, mentee, subject, seat: seat.value, startedAt, endedAt: null };
  history.pairs.push(pair);
  history.rows.mentorship.push({
    id,
    requestId,
    ...(coversLeaveId ? { coversLeaveId } : {}),
    mentorId: mentor.id,
    menteeId: mentee.id,
    seat: seat.value,
    status: "active",
    startedAt,
  });
  const { goalKind, ...columns } = goalColumns(goal);
  history.rows.goal.push({
    id: history.mint(rowId, startedAt),
    mentorshipId: id,
    kind: goalKind,
    ...columns,
    createdAt: startedAt,
  });
  return pair;
}

/** One of the two ended it. Nothing of it was still to come. */
export function endPair(history: History, pair: Pair, now: Instant): void {
  const { id, mentor, mentee } = pair;
  const ended = endMentorship({ mentorship: { status: "active", endedAt: null }, actor: "mentee", now });
  if (!ended.ok) throw new Error(`The mentorship of ${mentee.key} could not end: ${ended.code}`);
  pair.endedAt = now;
  const index = history.rows.mentorship.findIndex((row) => row.id === id);
  const row = history.rows.mentorship[index];
  if (row) history.rows.mentorship[index] = { ...row, ...ended.value, endedBy: mentee.id, version: 2 };
  const payload = { mentorshipId: id, endedBy: mentee.id, mentorId: mentor.id, menteeId: mentee.id };
  announced(history, { topic: "mentorship.ended", payload, at: now });
  const about = { otherId: mentee.id, mentorshipId: id };
  told(history, { to: mentor.id, topic: "mentorshipEnded", about, at: now });
}
