import type { RequestId } from "@belay/core/ids.ts";
import { chainId, waitId } from "@belay/core/ids.ts";
import { addMilliseconds, HOUR } from "@belay/core/instant.ts";
import { findSeat } from "@belay/core/mentorships/seat.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { CastKey } from "./cast.ts";
import type { History, Member } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";
import type { Goal } from "./mentorship-table.ts";
import { goalColumns, pairsAt } from "./mentorships.ts";
import { announced } from "./telling.ts";

/** Mentors asked in turn. Who was asked until now is told in the table of requests. */
interface ToldChain {
  mentee: CastKey;
  goal: Goal;
  /** Days ago. */
  since: number;
  message: string;
  asked: readonly CastKey[];
  next: readonly CastKey[];
}

// Waits at the second choice; a third stands behind.
const CHAINS: readonly ToldChain[] = [
  {
    mentee: "kenji",
    goal: ["system_design", 2, 4],
    since: 4.9,
    message:
      "I design the part of search that other teams call, and so far nobody but me has had to live with my designs. I would like to defend three of them before somebody who has broken one.",
    asked: ["mei", "ifeoma"],
    next: ["iyer"],
  },
  // In a programme: its mentor is overdue, so whoever runs it can have the next one asked.
  {
    mentee: "lindqvist",
    goal: ["system_design", 2, 4],
    since: 5.6,
    message:
      "I am to propose how our deploy queue survives losing a region, and I have never defended a design before people who will pick it apart. Would you go through two or three of my drafts with me before the review in six weeks?",
    asked: ["nadia"],
    next: ["ifeoma"],
  },
];

interface Waiting {
  mentee: CastKey;
  goal: Goal;
  /** Days ago. */
  since: number;
  /** Hours ago: a seat came free, and is kept for them. */
  offered?: number;
}

// biome-ignore format: one place in line a row reads as the table it is
const LINES: readonly { mentor: CastKey; waiting: readonly Waiting[] }[] = [
  { mentor: "yusuf", waiting: [{ mentee: "lucia", goal: ["system_design", 2, 3], since: 9.2 }, { mentee: "kenji", goal: ["go", 1, 3], since: 6.4 }, { mentee: "mateus", goal: ["sql", 1, 3], since: 2.3 }] },
  { mentor: "herrera", waiting: [{ mentee: "anneliese", goal: ["infrastructure_as_code", 1, 3], since: 11.5 }, { mentee: "farid", goal: ["infrastructure_as_code", 1, 3], since: 4.1 }] },
  { mentor: "iyer", waiting: [{ mentee: "herrera", goal: ["presenting", 2, 4], since: 13.7, offered: 7 }] },
];

/** Who is asked in turn, and who stands in line for whom. Told after the requests, which it points at. */
export function tellChoices(history: History): void {
  for (const told of CHAINS) tellChain(history, told);
  for (const { mentor, waiting } of LINES) {
    for (const [index, wait] of waiting.entries())
      tellWait(history, memberOf(history, mentor), { ...wait, place: index + 1 });
  }
}

function tellChain(history: History, { mentee, goal, since, message, asked, next }: ToldChain): void {
  const createdAt = daysAgo(history, since);
  const id = history.mint(chainId, createdAt);
  const { id: menteeId } = memberOf(history, mentee);
  const row = { id, menteeId, ...goalColumns(goal), message, status: "open" as const, createdAt };
  history.rows.requestChain.push({ ...row, version: asked.length });
  for (const [index, key] of [...asked, ...next].entries()) {
    const mentorId = memberOf(history, key).id;
    const choice = { chainId: id, mentorId, place: index + 1 };
    if (index >= asked.length) {
      history.rows.requestChoice.push({ ...choice, status: "waiting" });
      continue;
    }
    const requestId = requestBetween(history, { mentorId, menteeId });
    const status = index === asked.length - 1 ? "asked" : "over";
    history.rows.requestChoice.push({ ...choice, status, requestId });
  }
}

/** The last one told of these two. */
function requestBetween({ rows }: History, pair: { mentorId: string; menteeId: string }): RequestId {
  const request = rows.mentorshipRequest.findLast(
    ({ mentorId, menteeId }) => mentorId === pair.mentorId && menteeId === pair.menteeId,
  );
  if (typeof request?.id !== "string") throw new Error("A choice was asked without a request.");
  return request.id;
}

function tellWait(history: History, mentor: Member, wait: Waiting & { place: number }): void {
  const { rows, mint, now } = history;
  const joinedAt = daysAgo(history, wait.since);
  const { id: menteeId } = memberOf(history, wait.mentee);
  const id = mint(waitId, joinedAt);
  const row = { id, mentorId: mentor.id, menteeId, ...goalColumns(wait.goal), place: wait.place, joinedAt };
  announced(history, { topic: "line.joined", payload: { waitId: id }, at: joinedAt });
  if (wait.offered === undefined) {
    rows.mentorWait.push({ ...row, status: "waiting" });
    return;
  }
  const taken = pairsAt(history, mentor, now).map(({ seat }) => seat);
  const seat = findSeat(taken, mentor.role.capacity ?? 0);
  if (!seat.ok) throw new Error(`${mentor.key} has no seat to keep for ${wait.mentee}.`);
  const offeredAt = addMilliseconds(now, -wait.offered * HOUR);
  const offerEndsAt = addMilliseconds(offeredAt, defaultClocks.waitlistOffer.closeAfterHours * HOUR);
  rows.mentorWait.push({ ...row, status: "offered", seat: seat.value, offeredAt, offerEndsAt, version: 2 });
}
