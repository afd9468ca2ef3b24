import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import { whyClosed } from "@belay/core/sessions/act-on-session.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import type { TimeBlockFacts } from "@belay/ui/time-grid-model.ts";
import { DAY_MINUTES } from "@belay/ui/time-grid-model.ts";
import { proposalWords } from "./proposal-words.ts";
import type { SessionCard } from "./session-calls.ts";
import { KIND_WORDS, sessionStateWords } from "./session-words.ts";

export interface BlockViewer {
  id: string;
  timeZone: string;
  locale: string;
  now: number;
}

type Ids = "id" | "mentorId" | "menteeId" | "mentorshipId";
/** What a block needs to know of a session. */
export type BlockSession = Omit<SessionCard, Ids> & { id: string; mentorId: string };

/** A block and the date that it stands on. */
export type PlacedBlock = TimeBlockFacts & { date: string };

/** What gave its time back has no place in a week. */
const GONE = new Set(["declined", "expired", "cancelled"]);

/** Where a session stands on its viewer's clock; on two dates when it goes past midnight, none when it is off. */
export function sessionBlocks(session: BlockSession, viewer: BlockViewer): PlacedBlock[] {
  if (GONE.has(session.status)) return [];
  const { proposalStartsAt, proposalEndsAt } = session;
  const facts = blockFacts(session, viewer);
  const blocks = placeBlock(facts, { ...session, zone: viewer.timeZone });
  if (proposalStartsAt === null || proposalEndsAt === null) return blocks;
  const proposed = { startsAt: proposalStartsAt, endsAt: proposalEndsAt };
  const words = timeWords({ ...session, ...proposed }, viewer);
  const proposal = {
    ...facts,
    id: `${session.id} proposed`,
    tone: "proposed" as const,
    detail: `${formatClock(proposalStartsAt, viewer.timeZone)} proposed`,
    more: `proposed for ${words}`,
    canMove: false,
  };
  return [...blocks, ...placeBlock(proposal, { ...proposed, zone: viewer.timeZone })];
}

type Facts = Omit<TimeBlockFacts, "from" | "until">;

function blockFacts(session: BlockSession, viewer: BlockViewer): Facts {
  const { role, otherName, otherZone } = sideOf(session, viewer.id);
  const { now } = viewer;
  const hasClosedOut = Boolean(session.hasOwnCloseOut);
  const other = { name: otherName, timeZone: otherZone };
  const proposed = proposalWords({ session, role, other, viewer, now });
  const state = sessionStateWords({ session, role, otherName: firstWord(otherName), now, hasClosedOut });
  const situation = { session: { ...session, proposal: null }, actor: role, now };
  return {
    id: session.id,
    href: `/sessions/${session.id}`,
    title: session.topic,
    detail: `${formatClock(session.startsAt, viewer.timeZone)} ${firstWord(otherName)}`,
    tone: toneOf(state.tone, toMilliseconds(session.endsAt) <= now),
    more: `${timeWords(session, viewer)}, ${KIND_WORDS[session.kind]} with ${otherName}. ${state.words}.${proposed ? ` ${proposed.words}` : ""}`,
    canMove: whyClosed("reschedule", situation) === null,
  };
}

function toneOf(tone: ReturnType<typeof sessionStateWords>["tone"], isOver: boolean): Facts["tone"] {
  if (tone === "turn") return "turn";
  if (isOver) return "over";
  return tone === "waiting" ? "waiting" : "booked";
}

/** A block on the date, or the two, that its time has on a zone's clock. */
export function placeBlock(
  facts: Facts,
  time: { startsAt: Instant; endsAt: Instant; zone: string },
): PlacedBlock[] {
  const start = wallClock(time.startsAt, time.zone);
  const minutes = (toMilliseconds(time.endsAt) - toMilliseconds(time.startsAt)) / 60_000;
  // The length is elapsed time, so on the night the clocks change a block is as long as the session.
  const from = start.hour * 60 + start.minute;
  const first = { ...facts, date: start.date, from, until: from + minutes };
  if (first.until <= DAY_MINUTES) return [first];
  const end = wallClock(time.endsAt, time.zone);
  return [first, { ...facts, date: end.date, from: 0, until: first.until - DAY_MINUTES, canMove: false }];
}

function timeWords(session: BlockSession, viewer: BlockViewer): string {
  const { otherName, otherZone } = sideOf(session, viewer.id);
  return formatSessionTime({
    ...{ start: session.startsAt, end: session.endsAt, zone: viewer.timeZone, locale: viewer.locale },
    ...{ otherZone, otherName: firstWord(otherName), now: new Date(viewer.now).toISOString() },
  }).full;
}

export type Sides = Pick<
  BlockSession,
  "mentorId" | "mentorName" | "mentorTimeZone" | "menteeName" | "menteeTimeZone"
>;

/** Which side the viewer is on, and who is on the other. */
export function sideOf(session: Sides, viewerId: string) {
  return session.mentorId === viewerId
    ? { role: "mentor" as const, otherName: session.menteeName, otherZone: session.menteeTimeZone }
    : { role: "mentee" as const, otherName: session.mentorName, otherZone: session.mentorTimeZone };
}

const firstWord = (name: string) => name.split(" ")[0] ?? name;
