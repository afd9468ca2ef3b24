import type { Asking } from "./asking.ts";
import { STRANGERS } from "./asking.ts";
import type { Question } from "./change.ts";
import type { MissingExplanation } from "./explain-missing.ts";
import { canTalk, freeSeats } from "./factor-values.ts";
import { goalRefusals } from "./goal-refusals.ts";
import { judgeUntilRefused } from "./judge-pair.ts";
import type { MatchRefusal } from "./match-refusal.ts";
import type { IndexedMentor, MentorIndex } from "./mentor-index.ts";
import { NO_TRAIT } from "./mentor-index.ts";
import type { MissingCounts } from "./missing-counts.ts";
import type { Opened } from "./opening-changes.ts";
import { listOpeningChanges } from "./opening-changes.ts";
import { refusalSeenBy } from "./refusal-seen-by.ts";
import type { ScanRoom } from "./scan-index.ts";
import { openScanRoom, scanIndex } from "./scan-index.ts";
import type { Search } from "./search.ts";
import { prepareSearch } from "./search.ts";

interface Options {
  /** Ids of people who are counted nowhere. */
  readonly exclude?: ReadonlySet<string>;
}

interface Task extends Options {
  readonly index: MentorIndex;
  readonly asking: Asking;
  readonly search: Search;
}

/**
 * What `explainMissing` says, for all in an index: the reason that stands against somebody is put together from what
 * stands against their kinds, and each change is a scan of its own, so that nobody is judged by themself except the
 * few of whom more is known.
 */
export function explainMissingByIndex(
  index: MentorIndex,
  asking: Asking,
  { exclude }: Options = {},
): MissingExplanation {
  const { policy } = index;
  const question = { policy, mentee: asking.mentee };
  const task = { index, asking, search: prepareSearch(policy, asking.mentee), ...(exclude && { exclude }) };
  const room = openScanRoom();
  scanAs(task, room, question);
  const isEligible = new Uint8Array(index.mentors.length);
  for (let place = 0; place < room.count; place += 1) isEligible[room.mentor[place] ?? 0] = 1;
  return {
    eligible: room.count,
    missing: countMissing(task, isEligible),
    changes: listOpeningChanges(question, {
      languages: new Set(index.traits.examples.flatMap(({ profile }) => profile.languages)),
      openedBy: (changed) => {
        scanAs(task, room, changed);
        return listOpened(task, room, isEligible);
      },
    }),
  };
}

function scanAs({ index, asking, exclude }: Task, room: ScanRoom, { policy, mentee }: Question): void {
  // Tables are kept by index and would be those of the question before.
  const view = { ...index, policy };
  scanIndex(view, room, { search: prepareSearch(policy, mentee), asking: { ...asking, mentee }, exclude });
}

function listOpened({ index, asking }: Task, room: ScanRoom, isEligible: Uint8Array): Opened[] {
  const opened: Opened[] = [];
  for (let place = 0; place < room.count; place += 1) {
    const position = room.mentor[place] ?? 0;
    const mentor = index.mentors[position];
    if (isEligible[position] === 1 || !mentor) continue;
    const sharedMinutesPerWeek = asking.minutesWith(mentor.schedule);
    opened.push({ score: room.score[place] ?? 0, sharedMinutesPerWeek });
  }
  return opened;
}

function countMissing(task: Task, isEligible: Uint8Array): MissingCounts {
  const { index, asking, exclude } = task;
  const reasonOf = reasonsByKind(task);
  const counts: Partial<Record<MatchRefusal, number>> = {};
  for (const [position, mentor] of index.mentors.entries()) {
    const { id } = mentor.profile;
    const isOut = isEligible[position] === 1 || index.classes[2 * position] === NO_TRAIT || exclude?.has(id);
    if (isOut) continue;
    const isKnown = id === asking.mentee.id || asking.exceptions.has(id);
    const reason = (isKnown ? null : reasonOf(position)) ?? judgeOne(task, mentor);
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** The first reason against somebody by the class of their traits, their hours and what they teach; null where those don't say. */
function reasonsByKind(task: Task): (position: number) => MatchRefusal | null {
  const { index, asking, search } = task;
  const { policy } = search;
  const byTrait = index.traits.examples.map((mentor) => traitReasons(search, mentor));
  const hasTime = index.places.examples.map(({ schedule }) => {
    const minutes = asking.minutesWith(schedule);
    return minutes === null || minutes >= policy.minimumOverlapMinutes;
  });
  const goalReason = goalReasons(search);
  return (position) => {
    const trait = byTrait[index.classes[2 * position] ?? NO_TRAIT];
    const mentor = index.mentors[position];
    if (!trait || !mentor) return null;
    const early = goalReason(mentor) ?? trait.first;
    if (early !== null) return early;
    if (!hasTime[index.classes[2 * position + 1] ?? 0]) return "OVERLAP_TOO_SMALL";
    if (trait.isClosed) return policy.threshold === 0 ? "INACTIVE" : null;
    return "BELOW_THRESHOLD";
  };
}

function traitReasons({ policy, mentee }: Search, { profile }: IndexedMentor) {
  const isFull = freeSeats(policy, profile) === 0;
  const isApart = !canTalk(policy, mentee, profile);
  const first: MatchRefusal | null = isFull ? "NO_CAPACITY" : isApart ? "NO_SHARED_LANGUAGE" : null;
  return { first, isClosed: !(profile.isActive && profile.acceptsRequests) };
}

/** What stands first against somebody by the goals alone; worked out once for all who teach and rank alike. */
function goalReasons(search: Search): (mentor: IndexedMentor) => MatchRefusal | null {
  const { mentee } = search;
  const skills = new Set(mentee.goals.flatMap((goal) => (goal.kind === "skill" ? [goal.skillId] : [])));
  const known = new Map<string, MatchRefusal | null>();
  return ({ profile }) => {
    const { low, high } = profile.grade ?? {};
    let kind = `${low} ${high}`;
    for (const { skillId, level, source } of profile.offers) {
      if (skills.has(skillId)) kind += ` ${skillId} ${level} ${source}`;
    }
    const before = known.get(kind);
    if (before !== undefined) return before;
    const refusals = goalRefusals(search, profile);
    const reason = GOAL_REASONS.find((one) => refusals.includes(one)) ?? null;
    known.set(kind, reason);
    return reason;
  };
}

/** In the order in which they are said. */
const GOAL_REASONS = ["NOT_OFFERED", "LEVEL_GAP_TOO_SMALL", "SKILL_GAP_TOO_SMALL"] as const;

function judgeOne({ asking, search }: Task, { profile, schedule }: IndexedMentor): MatchRefusal {
  const known = asking.exceptions.get(profile.id) ?? STRANGERS;
  const facts = { ...known, sharedMinutesPerWeek: asking.minutesWith(schedule) };
  const verdict = judgeUntilRefused(search, profile, facts);
  // The index leaves out exactly those whom the judgement refuses: a test of both holds them together.
  if (typeof verdict !== "string") throw new Error("Somebody is missing who is eligible.");
  return refusalSeenBy("mentee", verdict, known.blockedBy);
}
