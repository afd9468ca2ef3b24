import { formatClock } from "@belay/core/time-words/day-words.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import type { BlockViewer, PlacedBlock } from "../sessions/session-block.ts";
import { placeBlock } from "../sessions/session-block.ts";
import { KIND_WORDS } from "../sessions/session-words.ts";
import { firstName } from "../sessions/use-session-time.ts";
import type { GroupCard } from "./group-calls.ts";
import { groupState, seatsOfCard, seatWords } from "./group-words.ts";

/** Where a group stands on its viewer's clock; on two dates when it goes past midnight. */
export function groupBlocks(group: GroupCard, viewer: BlockViewer): PlacedBlock[] {
  const { timeZone: zone, locale } = viewer;
  const isMentor = group.mentorId === viewer.id;
  const seats = seatsOfCard(group);
  const state = groupState({ ...group, ...seats }, viewer.now);
  const time = formatSessionTime({
    ...{ start: group.startsAt, end: group.endsAt, zone, locale },
    ...{ otherZone: isMentor ? undefined : group.mentorTimeZone, otherName: firstName(group.mentorName) },
    now: new Date(viewer.now).toISOString(),
  });
  const isOver = Date.parse(group.endsAt) <= viewer.now;
  const facts = {
    id: group.id,
    href: `/groups/${group.id}`,
    title: group.topic,
    detail: `${formatClock(group.startsAt, zone)}–${formatClock(group.endsAt, zone)} group`,
    tone: toneOf(group, isOver),
    more: `${time.full}, ${KIND_WORDS[group.kind]} in a group, ${seatWords(seats)}. ${state.words}.`,
    canMove: false,
  };
  return placeBlock(facts, { startsAt: group.startsAt, endsAt: group.endsAt, zone });
}

function toneOf({ seatStatus, ownHeld }: GroupCard, isOver: boolean): PlacedBlock["tone"] {
  if (isOver) return ownHeld === null ? "turn" : "over";
  return seatStatus === "offered" ? "turn" : "booked";
}
