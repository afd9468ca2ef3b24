import { PROFICIENCIES } from "../ladder/proficiency.ts";
import type { Asking, KnownFacts } from "./asking.ts";
import { STRANGERS } from "./asking.ts";
import { pointsOf } from "./contributions.ts";
import {
  canTalk,
  capacityValue,
  crossTeamValue,
  freeSeats,
  historyValue,
  languageValue,
  levelValue,
  overlapValue,
  preferenceValue,
  skillValue,
  trackValue,
} from "./factor-values.ts";
import { goalRefusals } from "./goal-refusals.ts";
import type { SkillGoal } from "./match-goal.ts";
import type { MentorIndex } from "./mentor-index.ts";
import { NO_TRAIT, OFFER_CODES, offerCode } from "./mentor-index.ts";
import type { MentorProfile, Offer } from "./profile.ts";
import type { GoalPart, Search } from "./search.ts";

/** Far below what all points of a score together could lift above 0. */
export const OUT = -1_000_000_000;

/** What each class of mentors brings this mentee, in points; OUT where a hard rule stands against all of them. */
export interface MenteeTables {
  readonly traitPoints: Int32Array;
  readonly placePoints: Int32Array;
  /** 1 where the mentor's grade alone makes them eligible for a level that is wanted. */
  readonly isAbove: Uint8Array;
  /** By wanted skill: twice the points of each offer code, plus 1 where it makes a mentor eligible. */
  readonly gains: ReadonlyMap<string, Int32Array>;
  /** Points that everybody brings. */
  readonly base: number;
  /** Of these, those of somebody of whom nothing is known. */
  readonly strangerPoints: number;
  /** Everybody is eligible: nothing is wanted, or something for which no gap is needed. */
  readonly isOpenToAll: boolean;
  readonly wantsLevel: boolean;
}

/** Tables that mentees of the same kind share; thrown away as a whole when a class joins or too many are kept. */
export interface TableStore {
  generation: number;
  readonly traits: Map<string, { points: Int32Array; isAbove: Uint8Array }>;
  readonly places: Map<string, Int32Array>;
  readonly skills: Map<string, Int32Array>;
}

const MOST_KEPT = 4000;
const stores = new WeakMap<MentorIndex, TableStore>();

function storeOf(index: MentorIndex): TableStore {
  const known = stores.get(index);
  const isFresh = known?.generation === index.generation;
  if (known && isFresh && known.traits.size + known.places.size + known.skills.size < MOST_KEPT) return known;
  const store = { generation: index.generation, traits: new Map(), places: new Map(), skills: new Map() };
  stores.set(index, store);
  return store;
}

export function tablesFor(index: MentorIndex, search: Search, asking: Asking): MenteeTables {
  const { mentee } = search;
  const store = storeOf(index);
  const traits = traitTable(index, store, search);
  const open = mentee.goals.some(({ kind }) => kind === "peer" || kind === "reverse");
  const strangerPoints = pairPoints(search, STRANGERS);
  const fixed = search.parts.filter((part) => isMet(part)).reduce((sum, { weight }) => sum + weight, 0);
  return {
    traitPoints: traits.points,
    isAbove: traits.isAbove,
    placePoints: placeTable(index, store, { search, asking }),
    gains: gainTables(store, search),
    base: fixed + strangerPoints,
    strangerPoints,
    isOpenToAll: mentee.goals.length === 0 || open,
    wantsLevel: mentee.goals.some(({ kind }) => kind === "level"),
  };
}

/** A goal that is met already, or names no skill, counts in full whoever helps. */
function isMet({ gap }: GoalPart): boolean {
  return gap === null || gap.to <= (gap.from ?? 0);
}

export function pairPoints({ policy }: Search, { preference, history }: KnownFacts): number {
  return (
    pointsOf(policy.weights.preference, preferenceValue(preference)) +
    pointsOf(policy.weights.history, historyValue(history))
  );
}

function traitTable({ traits }: MentorIndex, store: TableStore, { policy, mentee }: Search) {
  const { grade, direction, languages } = mentee;
  const key = JSON.stringify([grade?.low, grade?.high, direction, languages]);
  const known = store.traits.get(key);
  if (known) return known;
  const levelGoal = { kind: "level", levelId: "", grade: { low: 0, high: 0 }, gaps: [], weight: 1 } as const;
  const wanting = { ...mentee, goals: [levelGoal] };
  const table = {
    points: new Int32Array(traits.examples.length),
    isAbove: new Uint8Array(traits.examples.length),
  };
  for (const [number, { profile }] of traits.examples.entries()) {
    const isOpen = profile.isActive && profile.acceptsRequests && freeSeats(policy, profile) > 0;
    const isAllowed = isOpen && number !== NO_TRAIT && canTalk(policy, mentee, profile);
    table.points[number] = isAllowed
      ? pointsOf(policy.weights.level, levelValue(mentee, profile)) +
        pointsOf(policy.weights.track, trackValue(direction, profile.track)) +
        pointsOf(policy.weights.capacity, capacityValue(policy, profile)) +
        pointsOf(policy.weights.language, languageValue(mentee, profile))
      : OUT;
    table.isAbove[number] = goalRefusals({ policy, mentee: wanting }, profile).length === 0 ? 1 : 0;
  }
  store.traits.set(key, table);
  return table;
}

interface Placed {
  readonly search: Search;
  readonly asking: Asking;
}

function placeTable({ places }: MentorIndex, store: TableStore, { search, asking }: Placed): Int32Array {
  const { policy, mentee } = search;
  const key = JSON.stringify([mentee.orgId, asking.schedule]);
  const known = store.places.get(key);
  if (known) return known;
  const minutes = new Map<string, number>();
  const table = Int32Array.from(places.examples, ({ profile, schedule }) => {
    const overlap = minutes.get(schedule) ?? overlapPoints(search, asking.minutesWith(schedule));
    minutes.set(schedule, overlap);
    // Of the same team is nobody here; who is loses these points where they are looked at.
    const elsewhere = { ...profile, teamId: null };
    return overlap + pointsOf(policy.weights.crossTeam, crossTeamValue(mentee, elsewhere));
  });
  store.places.set(key, table);
  return table;
}

function overlapPoints({ policy }: Search, minutes: number | null): number {
  if (minutes !== null && minutes < policy.minimumOverlapMinutes) return OUT;
  return pointsOf(policy.weights.overlap, overlapValue(policy, minutes));
}

/** Points that those of the mentee's own team do not get. */
export function teamLoss({ policy, mentee }: Search, mentor: MentorProfile): number {
  return pointsOf(policy.weights.crossTeam, crossTeamValue(mentee, { ...mentor, teamId: null }));
}

function gainTables(store: TableStore, search: Search): Map<string, Int32Array> {
  const tables = new Map<string, Int32Array>();
  const { mentee } = search;
  for (const part of search.parts) {
    if (part.gap === null || isMet(part)) continue;
    addGain(tables, part.gap.skillId, partTable(store, search, part));
  }
  for (const goal of mentee.goals) {
    if (goal.kind === "skill") addGain(tables, goal.skillId, eligibleTable(store, search, goal));
  }
  return tables;
}

/** Points add; that one part makes eligible is enough. */
function addGain(tables: Map<string, Int32Array>, skillId: string, gains: Int32Array): void {
  const known = tables.get(skillId);
  if (!known) tables.set(skillId, gains);
  else
    tables.set(
      skillId,
      known.map((gain, code) => joinGains(gain, gains[code] ?? 0)),
    );
}

/** Of two numbers that are each twice the points plus 1 for eligible. */
export const joinGains = (one: number, other: number): number =>
  (one & ~1) + (other & ~1) + ((one | other) & 1);

function partTable(store: TableStore, { mentee }: Search, { gap, weight, name }: GoalPart): Int32Array {
  const key = `part ${gap?.from ?? 0} ${gap?.to ?? 0} ${weight} ${mentee.acceptsSelfAssessed}`;
  return remember(store, key, (offer) => {
    const asked = { name, weight, gap: gap && { ...gap, skillId: offer.skillId } };
    return 2 * pointsOf(weight, skillValue(asked, mentee, mentorOffering(offer)));
  });
}

function eligibleTable(store: TableStore, { policy, mentee }: Search, goal: SkillGoal): Int32Array {
  const key = `goal ${goal.from ?? 0} ${mentee.acceptsSelfAssessed}`;
  return remember(store, key, (offer) => {
    const goals = [{ ...goal, skillId: offer.skillId }];
    return goalRefusals({ policy, mentee: { ...mentee, goals } }, mentorOffering(offer)).length === 0 ? 1 : 0;
  });
}

/** By offer code. Which skill it is makes no difference, so the table serves all. */
function remember({ skills }: TableStore, key: string, gainOf: (offer: Offer) => number): Int32Array {
  const known = skills.get(key);
  if (known) return known;
  const table = new Int32Array(OFFER_CODES);
  for (const level of PROFICIENCIES) {
    for (const source of ["lead", "self"] as const) {
      const code = offerCode({ level, isSelfAssessed: source === "self" });
      table[code] = gainOf({ skillId: "any", level, source });
    }
  }
  skills.set(key, table);
  return table;
}

/** Somebody of whom nothing but the offer is looked at. */
const mentorOffering = (offer: Offer): MentorProfile => ({
  id: "",
  grade: null,
  teamId: null,
  orgId: null,
  languages: [],
  track: null,
  offers: [offer],
  capacity: null,
  seatsTaken: 0,
  isActive: true,
  acceptsRequests: true,
});
