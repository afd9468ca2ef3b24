import type { BookingRules } from "@belay/core/calendar/booking-rules.ts";
import { DEFAULT_RULES } from "@belay/core/calendar/booking-rules.ts";
import { localDate, shiftDate, startOfDay } from "@belay/core/calendar/local-days.ts";
import type { LeaveId } from "@belay/core/ids.ts";
import { leaveId } from "@belay/core/ids.ts";
import type { CastKey } from "./cast.ts";
import type { History } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";
import { PAIRINGS } from "./mentorship-table.ts";
import { openPair } from "./mentorships.ts";
import { rowId } from "./mint-id.ts";
import { findPair } from "./sessions.ts";

const RULES: Partial<Record<CastKey, Partial<BookingRules>>> = {
  rafael: { bufferAfterMinutes: 15, durations: [45, 60], kinds: ["pairing", "review"], maxSessionsPerDay: 2 },
  thordis: { minimumNoticeMinutes: 3 * 24 * 60, maxSessionsPerWeek: 3, kinds: ["review", "career"] },
  gustavo: { bufferBeforeMinutes: 10, bufferAfterMinutes: 10, slotStepMinutes: 30 },
};

interface Leave {
  who: CastKey;
  /** Days from today, in their own zone. */
  from: number;
  back: number;
  note: string;
  toldDaysAgo: number;
  choices: readonly Choice[];
}

interface Choice {
  mentee: CastKey;
  choice: "pause" | "cover" | "end";
  cover?: CastKey;
  /** When the one who was asked said yes; without it they have not answered. */
  agreedDaysAgo?: number;
}

/** One who is away now, and one who goes soon and asked two to cover: one has said yes, the other nothing yet. */
const LEAVES: readonly Leave[] = [
  {
    ...{ who: "seun", from: -3, back: 12, toldDaysAgo: 20 },
    note: "Moving house, far from any laptop",
    choices: [
      { mentee: "lucia", choice: "pause" },
      { mentee: "mateus", choice: "end" },
    ],
  },
  {
    ...{ who: "yusuf", from: 9, back: 37, toldDaysAgo: 1 },
    note: "Parental leave",
    choices: [
      { mentee: "pavel", choice: "cover", cover: "mei", agreedDaysAgo: 0.6 },
      { mentee: "esther", choice: "cover", cover: "deepa" },
      { mentee: "farid", choice: "pause" },
    ],
  },
];

/** Who set rules for being booked, has dates of their own, goes away, or lives by another clock since lately. */
export function tellHours(history: History): void {
  for (const [key, rules] of Object.entries(RULES)) {
    const personId = memberOf(history, key).id;
    history.rows.bookingRule.push({ personId, ...DEFAULT_RULES, ...rules });
  }
  tellDates(history);
  for (const leave of LEAVES) tellLeave(history, leave);
  // Dmitri came from Madrid and kept his hours.
  const { id: personId } = memberOf(history, "dmitri");
  history.rows.personTimeZone.push({ personId, since: daysAgo(history, 100), timeZone: "Europe/Madrid" });
  history.rows.personTimeZone.push({ personId, since: daysAgo(history, 2), timeZone: "America/New_York" });
}

function tellDates(history: History): void {
  const { rows, mint, now } = history;
  const rafael = memberOf(history, "rafael");
  const today = localDate(now, rafael.timeZone);
  const late = JSON.stringify([{ start: "18:00", end: "20:30" }]);
  rows.hoursOverride.push({ personId: rafael.id, date: shiftDate(today, 8), windows: "[]" });
  rows.hoursOverride.push({ personId: rafael.id, date: shiftDate(today, 15), windows: late });
  const { id: personId, timeZone } = memberOf(history, "gustavo");
  const startsAt = startOfDay(shiftDate(localDate(now, timeZone), 20), timeZone);
  const endsAt = startOfDay(shiftDate(localDate(now, timeZone), 27), timeZone);
  rows.timeOff.push({ id: mint(rowId, now), personId, startsAt, endsAt });
}

function tellLeave(history: History, { who, from, back, note, toldDaysAgo, choices }: Leave): void {
  const { rows, mint, now } = history;
  const { id: personId, timeZone } = memberOf(history, who);
  const today = localDate(now, timeZone);
  const day = (days: number) => startOfDay(shiftDate(today, days), timeZone);
  const createdAt = daysAgo(history, toldDaysAgo);
  const id = mint(leaveId, createdAt);
  rows.leave.push({ id, personId, startsAt: day(from), returnsAt: day(back), note, createdAt });
  for (const choice of choices) tellChoice(history, { id, who, choice });
}

interface Chosen {
  id: LeaveId;
  who: CastKey;
  choice: Choice;
}

function tellChoice(
  history: History,
  { id, who, choice: { mentee, choice, cover, agreedDaysAgo } }: Chosen,
): void {
  const pair = findPair(history, { mentor: who, mentee });
  const coverId = cover === undefined ? null : memberOf(history, cover).id;
  const coverStatus = coverId === null ? null : agreedDaysAgo === undefined ? "asked" : "agreed";
  const answeredAt = agreedDaysAgo === undefined ? null : daysAgo(history, agreedDaysAgo);
  const row = { leaveId: id, mentorshipId: pair.id, choice, coverId, coverStatus, answeredAt } as const;
  history.rows.leaveChoice.push({ ...row, version: answeredAt === null ? 1 : 2 });
  if (cover === undefined || answeredAt === null) return;
  const goal = PAIRINGS.find((known) => known.mentor === who && known.mentee === mentee)?.goal;
  if (!goal) throw new Error(`${who} and ${mentee} have no goal.`);
  const both = { mentor: memberOf(history, cover), mentee: pair.mentee };
  openPair(history, { ...both, goal, requestId: null, coversLeaveId: id, startedAt: answeredAt });
}
