import type { KnownFacts } from "@belay/core/matching/asking.ts";
import type { Cohort } from "@belay/core/matching/cohort.ts";
import type { IndexedMentor } from "@belay/core/matching/mentor-index.ts";
import type { MenteeProfile, MentorProfile, Offer } from "@belay/core/matching/profile.ts";

/** Skills by Zipf: many teach the first, few the last. */
const SKILLS = 60;
/** A pyramid: of a hundred people so many at grades 1 to 7. */
const PYRAMID = [18, 26, 24, 16, 9, 5, 2];
/** Hours of the offices' clocks before UTC, and how many of a hundred people work there. */
const OFFICES = [
  { ahead: -8, share: 22 },
  { ahead: -5, share: 20 },
  { ahead: 0, share: 12 },
  { ahead: 1, share: 24 },
  { ahead: 5.5, share: 14 },
  { ahead: 9, share: 8 },
];
/** Open hours that people paint, as from and until on their own clock, five days a week. */
const PATTERNS = [
  [9, 12],
  [9, 17],
  [13, 17],
  [10, 16],
  [8, 11],
  [15, 18],
] as const;
const ORGS = 8;
const TEAM_SIZE = 9;

export interface Company {
  readonly mentees: readonly MenteeProfile[];
  readonly mentors: readonly IndexedMentor[];
  readonly scheduleOf: (person: { readonly id: string }) => string;
  readonly minutesBetween: (one: string, other: string) => number | null;
  readonly exceptionsOf: (mentee: { readonly id: string }) => ReadonlyMap<string, KnownFacts>;
}

interface Size {
  readonly mentees: number;
  readonly mentors: number;
  readonly seed: number;
}

/** A company that looks like one, the same for the same seed: its numbers are invented, its shape is not. */
export function inventCompany({ mentees, mentors, seed }: Size): Company {
  const draw = startDraws(seed);
  const schedules = new Map<string, string>();
  const person = (id: string) => {
    schedules.set(
      id,
      `${pick(
        draw,
        OFFICES.map(({ share }) => share),
      )} ${Math.floor(draw() * PATTERNS.length)}`,
    );
    const team = Math.floor((draw() * (mentees + mentors)) / TEAM_SIZE);
    const languages = draw() < 0.3 ? ["en", pickOf(draw, ["de", "es", "fr", "ja"])] : ["en"];
    return { id, teamId: `team ${team}`, orgId: `org ${team % ORGS}`, languages };
  };
  return {
    mentees: Array.from({ length: mentees }, (_, index) => toMentee(person(named("mentee", index)), draw)),
    mentors: Array.from({ length: mentors }, (_, index) => {
      const profile = toMentor(person(named("mentor", index)), draw);
      return { profile, schedule: schedules.get(profile.id) ?? "" };
    }),
    scheduleOf: ({ id }) => schedules.get(id) ?? "",
    minutesBetween: rememberMinutes(),
    exceptionsOf: () => NONE,
  };
}

const NONE: ReadonlyMap<string, KnownFacts> = new Map();
const named = (kind: string, index: number) => `${kind} ${String(index).padStart(6, "0")}`;

/** The same company for the engine. */
export function toCohort({ mentees, mentors, ...company }: Company): Cohort {
  return {
    mentees,
    mentors: mentors.map(({ profile }) => profile),
    factsOf: (mentee, mentor) => ({
      isInReportingLine: false,
      isAlreadyPaired: false,
      blockedBy: null,
      preference: "neutral",
      history: null,
      sharedMinutesPerWeek: company.minutesBetween(company.scheduleOf(mentee), company.scheduleOf(mentor)),
    }),
    shape: {
      scheduleOf: company.scheduleOf,
      minutesBetween: company.minutesBetween,
      exceptionsOf: company.exceptionsOf,
    },
  };
}

type Sides = Pick<MenteeProfile, "id" | "teamId" | "orgId" | "languages">;

function toMentee(sides: Sides, draw: () => number): MenteeProfile {
  const grade = 1 + pick(draw, PYRAMID.slice(0, 4));
  const wanted = drawSkills(draw, 1 + Math.floor(draw() * 3));
  return {
    ...sides,
    grade: { low: grade, high: grade },
    direction: draw() < 0.2 ? null : draw() < 0.85 ? "ic" : "management",
    acceptsSelfAssessed: draw() < 0.7,
    goals: wanted.map((skillId, index) => {
      const from = pickOf(draw, [null, 1, 2] as const);
      const to = pickOf(draw, [3, 4] as const);
      return { kind: "skill", skillId, from, to, weight: 20 - index };
    }),
  };
}

function toMentor(sides: Sides, draw: () => number): MentorProfile {
  const grade = 3 + pick(draw, PYRAMID.slice(2));
  const offers = drawSkills(draw, 2 + Math.floor(draw() * 5)).map((skillId): Offer => {
    const level = pickOf(draw, [3, 3, 4, 4, 5] as const);
    return { skillId, level, source: draw() < 0.5 ? "self" : "lead" };
  });
  return {
    ...sides,
    grade: { low: grade, high: grade },
    track: draw() < 0.8 ? "ic" : "management",
    offers,
    capacity: 1 + pick(draw, [20, 40, 25, 15]),
    seatsTaken: 0,
    isActive: true,
    acceptsRequests: true,
  };
}

const ZIPF = Array.from({ length: SKILLS }, (_, rank) => 1 / (rank + 1));

function drawSkills(draw: () => number, count: number): string[] {
  const skills = new Set<string>();
  while (skills.size < count) skills.add(`skill ${pick(draw, ZIPF)}`);
  return [...skills];
}

function rememberMinutes() {
  const known = new Map<string, number>();
  return (one: string, other: string) => {
    const key = `${one} ${other}`;
    const minutes = known.get(key) ?? countMinutes(openOf(one), openOf(other));
    known.set(key, minutes);
    return minutes;
  };
}

/** From and until in hours of UTC. */
function openOf(schedule: string): [number, number] {
  const [office = 0, pattern = 0] = schedule.split(" ").map(Number);
  const [from, until] = PATTERNS[pattern] ?? [9, 17];
  const ahead = OFFICES[office]?.ahead ?? 0;
  return [from - ahead, until - ahead];
}

function countMinutes([from, until]: [number, number], [start, end]: [number, number]): number {
  const aDay = [-24, 0, 24].reduce(
    (sum, shift) => sum + Math.max(0, Math.min(until, end + shift) - Math.max(from, start + shift)),
    0,
  );
  return 5 * 60 * aDay;
}

function pick(draw: () => number, shares: readonly number[]): number {
  let left = draw() * shares.reduce((sum, share) => sum + share, 0);
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return index;
  }
  return shares.length - 1;
}

function pickOf<Value>(draw: () => number, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(draw() * values.length)] ?? values[0];
}

/** Numbers from 0 up to but not 1, by the generator of Park and Miller. */
function startDraws(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
