import type { MatchPolicy } from "../programmes/match-policy.ts";
import { freeSeats } from "./factor-values.ts";
import { findOfferedSkill } from "./offered-skill.ts";
import type { MentorProfile } from "./profile.ts";

/** A mentor and their open hours, as a key: mentors of equal keys share as much time with anybody. */
export interface IndexedMentor {
  readonly profile: MentorProfile;
  readonly schedule: string;
}

/**
 * Mentors laid out so that a search looks at those alone who teach what is wanted, and adds whole numbers that many of
 * them share. What a score takes from a profile is cut in two: `traits` (grade, track, languages, free seats) and
 * `places` (unit, hours), of which there are few, so their points are worked out once for a mentee; the skills are
 * posting lists (as in an inverted file: Zobel and Moffat 2006), one for each skill.
 */
export interface MentorIndex {
  readonly policy: MatchPolicy;
  /** By position. Positions are given in the order in which mentors come; who left keeps theirs, closed. */
  readonly mentors: IndexedMentor[];
  readonly positionOf: Map<string, number>;
  readonly traits: ClassTable;
  readonly places: ClassTable;
  /** Positions by team. */
  readonly teams: Map<string, number[]>;
  /** Two numbers a position, side by side in memory as they are read: the class of traits, and that of places. */
  classes: Int32Array;
  readonly postings: Map<string, Posting>;
  /** Positions that nobody holds any more. */
  closed: number;
  /** Changes whenever a class joins: tables made before are too short. */
  generation: number;
}

/** Kinds of mentors that are alike in some respects, each with one mentor who stands for it. */
export interface ClassTable {
  readonly numberOf: Map<string, number>;
  readonly examples: IndexedMentor[];
}

/** Who teaches a skill: position times 16 plus how well, `offerCode`. */
export interface Posting {
  entries: Int32Array;
  count: number;
}

/** How many codes there are: six levels, each by others' word or only by the mentor's own. */
export const OFFER_CODES = 12;
export const offerCode = ({ level, isSelfAssessed }: { level: number; isSelfAssessed: boolean }): number =>
  2 * level + (isSelfAssessed ? 1 : 0);

/** The class of those whose position is closed. */
export const NO_TRAIT = 0;

/** An index of these mentors, each once, under a policy. */
export function createMentorIndex(policy: MatchPolicy, mentors: readonly IndexedMentor[]): MentorIndex {
  const index: MentorIndex = {
    policy,
    mentors: [],
    positionOf: new Map(),
    traits: { numberOf: new Map([["", NO_TRAIT]]), examples: [] },
    places: { numberOf: new Map(), examples: [] },
    teams: new Map(),
    classes: new Int32Array(2 * mentors.length),
    postings: new Map(),
    closed: 0,
    generation: 0,
  };
  const [first] = mentors;
  if (first) index.traits.examples.push(first);
  for (const mentor of mentors) putMentor(index, mentor);
  return index;
}

/** A new mentor, or one of whom something changed. */
export function putMentor(index: MentorIndex, mentor: IndexedMentor): void {
  removeMentor(index, mentor.profile.id);
  if (index.closed > 64 && index.closed > index.mentors.length / 2) rebuild(index);
  if (index.traits.examples.length === 0) index.traits.examples.push(mentor);
  const position = index.mentors.length;
  if (2 * position >= index.classes.length) index.classes = longer(index.classes);
  index.mentors.push(mentor);
  index.positionOf.set(mentor.profile.id, position);
  index.classes[2 * position] = classOf(index, index.traits, {
    key: traitKey(index.policy, mentor.profile),
    mentor,
  });
  index.classes[2 * position + 1] = classOf(index, index.places, { key: placeKey(mentor), mentor });
  joinTeam(index, position, mentor.profile.teamId);
  for (const skillId of new Set(mentor.profile.offers.map((offer) => offer.skillId))) {
    const offered = findOfferedSkill(mentor.profile.offers, skillId);
    if (offered) post(index, skillId, 16 * position + offerCode(offered));
  }
}

/** Somebody who is no mentor any more; somebody who never was changes nothing. */
export function removeMentor(index: MentorIndex, mentorId: string): void {
  const position = index.positionOf.get(mentorId);
  if (position === undefined) return;
  index.positionOf.delete(mentorId);
  index.classes[2 * position] = NO_TRAIT;
  index.closed += 1;
}

/** The mentors there are, in the order in which they came. */
export function listIndexed({ mentors, positionOf }: MentorIndex): IndexedMentor[] {
  return mentors.filter(({ profile }, position) => positionOf.get(profile.id) === position);
}

function rebuild(index: MentorIndex): void {
  const kept = listIndexed(index);
  Object.assign(index, { ...createMentorIndex(index.policy, kept), generation: index.generation + 1 });
}

interface Classed {
  readonly key: string;
  readonly mentor: IndexedMentor;
}

function classOf(index: MentorIndex, table: ClassTable, { key, mentor }: Classed): number {
  const known = table.numberOf.get(key);
  if (known !== undefined) return known;
  const number = table.examples.length;
  table.numberOf.set(key, number);
  table.examples.push(mentor);
  index.generation += 1;
  return number;
}

/** All that a score reads of a mentor besides unit, hours and skills. Free seats above the full number count alike. */
function traitKey(policy: MatchPolicy, mentor: MentorProfile): string {
  const seats = Math.min(policy.fullSeats, freeSeats(policy, mentor));
  const isOpen = mentor.isActive && mentor.acceptsRequests;
  const { grade, track } = mentor;
  return JSON.stringify([
    grade?.low ?? null,
    grade?.high ?? null,
    track,
    seats,
    isOpen,
    [...mentor.languages].sort(),
  ]);
}

const placeKey = ({ profile, schedule }: IndexedMentor): string => JSON.stringify([profile.orgId, schedule]);

function joinTeam({ teams }: MentorIndex, position: number, teamId: string | null): void {
  if (teamId === null) return;
  const team = teams.get(teamId);
  if (team) team.push(position);
  else teams.set(teamId, [position]);
}

function post({ postings }: MentorIndex, skillId: string, entry: number): void {
  const posting = postings.get(skillId) ?? { entries: new Int32Array(16), count: 0 };
  if (posting.count === posting.entries.length) posting.entries = longer(posting.entries);
  posting.entries[posting.count] = entry;
  posting.count += 1;
  postings.set(skillId, posting);
}

function longer(values: Int32Array): Int32Array {
  const grown = new Int32Array(Math.max(16, 2 * values.length));
  grown.set(values);
  return grown;
}
