import { openIntervals } from "@belay/core/calendar/open-time.ts";
import { groupId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { sql } from "kysely";
import type { CastKey } from "./cast.ts";
import type { History, Member } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";
import { rowId } from "./mint-id.ts";

interface ToldGroup {
  mentor: CastKey;
  topic: string;
  description: string;
  kind: SessionKind;
  skillId: string;
  seats: number;
  /** Days from now, negative for the past: the first hour in between at which all are free. */
  within: readonly [number, number];
  createdDaysAgo: number;
  joined: readonly CastKey[];
  offered?: CastKey;
  waiting?: readonly CastKey[];
  /** Who said that it took place; with it the mentor said that all but the last were there. */
  closedOutBy?: readonly CastKey[];
}

/** One with seats free, one with a line and a seat that is kept for the demo's mentee, one that was held. */
const GROUPS: readonly ToldGroup[] = [
  {
    ...{
      mentor: "nadia",
      kind: "debugging",
      skillId: "debugging",
      seats: 6,
      within: [3, 9],
      createdDaysAgo: 6,
    },
    topic: "Reading a trace before reading the code",
    description:
      "Bring one slow request of yours. We read its trace together and guess where the time goes before anybody opens the code.",
    joined: ["aicha", "pavel", "esther"],
  },
  {
    ...{
      mentor: "ravi",
      kind: "review",
      skillId: "system_design",
      seats: 3,
      within: [4, 11],
      createdDaysAgo: 12,
    },
    topic: "Design documents that get read",
    description: "Three documents of ours, one good, one long, one nobody answered. What would you change?",
    joined: ["aicha", "jonas"],
    offered: "kenji",
    waiting: ["farid", "esther"],
  },
  {
    ...{
      mentor: "nadia",
      kind: "pairing",
      skillId: "testing",
      seats: 4,
      within: [-12, -5],
      createdDaysAgo: 20,
    },
    topic: "Tests that fail for one reason",
    description: "We take a test that breaks with every change and cut it until it says one thing.",
    joined: ["kenji", "aicha", "jonas"],
    closedOutBy: ["nadia", "kenji", "aicha"],
  },
];

const LENGTH = HOUR;
const OFFERED_HOURS_AGO = 5;
const OFFER_LASTS = 24 * HOUR;

/** Groups of the demo company. Told last, so that they find what everybody else holds. */
export function tellGroups(history: History): void {
  for (const told of GROUPS) tellGroup(history, told);
}

function tellGroup(history: History, told: ToldGroup): void {
  const { rows, mint } = history;
  const mentor = memberOf(history, told.mentor);
  const joined = told.joined.map((key) => memberOf(history, key));
  const invited = told.offered ? [memberOf(history, told.offered)] : [];
  const startsAt = findHour(history, told, [mentor, ...joined, ...invited]);
  const endsAt = addMilliseconds(startsAt, LENGTH);
  const createdAt = daysAgo(history, told.createdDaysAgo);
  const id = mint(groupId, createdAt);
  const { topic, description, kind, skillId, seats } = told;
  rows.groupSession.push({
    ...{ id, mentorId: mentor.id, topic, description, kind, skillId, seats, audience: "company" },
    ...{ startsAt, endsAt, createdAt },
  });
  keepSeats(history, told, id);
  for (const member of [mentor, ...joined]) {
    member.held.push({ kind: "session", start: startsAt, end: endsAt });
    rows.timeBlock.push({
      ...{ id: mint(rowId, createdAt), groupId: id, personId: member.id, kind: "session", active: true },
      asMentor: member === mentor,
      busy: sql<string>`tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`,
    });
  }
  for (const [index, key] of (told.closedOutBy ?? []).entries()) {
    const closedAt = addMilliseconds(endsAt, (20 + index * 45) * MINUTE);
    rows.groupCloseOut.push({ groupId: id, personId: memberOf(history, key).id, held: true, closedAt });
  }
}

function keepSeats(history: History, told: ToldGroup, id: ReturnType<typeof groupId.parse>): void {
  const { joined, offered, waiting = [], closedOutBy, createdDaysAgo } = told;
  const offeredAt = addMilliseconds(history.now, -OFFERED_HOURS_AGO * HOUR);
  const line = [
    ...joined.map((key) => ({ key, status: "joined" as const })),
    ...(offered ? [{ key: offered, status: "offered" as const }] : []),
    ...waiting.map((key) => ({ key, status: "waiting" as const })),
  ];
  for (const [index, { key, status }] of line.entries()) {
    const cameAt = daysAgo(history, createdDaysAgo - 1 - index / 2);
    history.rows.groupSeat.push({
      ...{ groupId: id, personId: memberOf(history, key).id, status, place: index + 1 },
      seat: status === "waiting" ? null : index + 1,
      offerEndsAt: status === "offered" ? addMilliseconds(offeredAt, OFFER_LASTS) : null,
      since: status === "offered" ? offeredAt : cameAt,
      wasThere: closedOutBy ? index < joined.length - 1 : null,
    });
  }
}

/** The first full hour of the mentor's week at which none of these people holds anything. */
function findHour(history: History, { within, topic }: ToldGroup, people: readonly Member[]): Instant {
  const [mentor] = people;
  const range = { start: fromNow(history, within[0]), end: fromNow(history, within[1]) };
  const week = { timeZone: mentor?.timeZone ?? "UTC", weekly: mentor?.weekly ?? [] };
  const starts = openIntervals(week, range).flatMap(({ start, end }) => fullHours(start, end));
  const free = starts.find((start) => people.every((member) => isFree(member, start)));
  if (free === undefined) throw new Error(`There is no time for "${topic}".`);
  return free;
}

function fullHours(start: Instant, end: Instant): Instant[] {
  const first = Math.ceil(toMilliseconds(start) / HOUR) * HOUR;
  const count = Math.max(0, Math.floor((toMilliseconds(end) - first) / HOUR));
  return Array.from({ length: count }, (_, index) => toInstant(first + index * HOUR));
}

function isFree({ held }: Member, start: Instant): boolean {
  const [from, until] = [toMilliseconds(start), toMilliseconds(start) + LENGTH];
  return held.every((one) => toMilliseconds(one.end) <= from || toMilliseconds(one.start) >= until);
}

const fromNow = ({ now }: History, days: number) => addMilliseconds(now, days * DAY);
