import type { ProgrammeId } from "@belay/core/ids.ts";
import { programmeId } from "@belay/core/ids.ts";
import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import type { Joining } from "@belay/core/programmes/programme.ts";
import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { jsonb } from "../src/platform/jsonb.ts";
import type { CastKey } from "./cast.ts";
import type { History, Member } from "./history.ts";
import { COMPANY_ZONE, daysAgo, latest, memberOf } from "./history.ts";

interface ToldProgramme {
  name: string;
  purpose: string;
  /** Days from now at which a cohort's dates lie; without them it is always open. */
  days?: readonly [enrolUntil: number, startsOn: number, endsOn: number];
  createdDaysAgo: number;
  joining: Joining;
  consent: "direct" | "both";
  hasLink?: true;
  /** Where it is not as usual. */
  rules?: Partial<MatchPolicy>;
  clocks?: Partial<Clocks>;
  mentees: readonly CastKey[];
  mentors: readonly CastKey[];
  /** What some of them hope for. */
  wishes?: Partial<Record<CastKey, string>>;
}

export const AUTUMN = "Autumn cohort";
export const WINTER = "Winter cohort";

const PROGRAMMES: readonly ToldProgramme[] = [
  {
    name: "Ask and grow",
    purpose:
      "Somebody here knows what you want to learn. Ask whoever fits you, whenever you like, and stay as long as it helps.",
    ...{ createdDaysAgo: 200, joining: "link", consent: "both", hasLink: true },
    mentees: ["kenji", "pavel", "temitope", "yuki", "sukarno", "chau", "viktor", "noor", "olumide"],
    mentors: [
      "ravi",
      "nadia",
      "yusuf",
      "herrera",
      "priscilla",
      "haruka",
      "hiroshi",
      "zeynep",
      "ewa",
      "ingrid",
    ],
    wishes: {
      kenji: "To defend a design of mine before people who did not read it",
      noor: "A second opinion on experiments",
    },
  },
  {
    name: AUTUMN,
    purpose: "Half a year, one goal each: be able to do something by spring that you hand over today.",
    days: [-112, -104, 76],
    ...{ createdDaysAgo: 140, joining: "invited", consent: "direct" },
    mentees: [
      "esther",
      "farid",
      "chidi",
      "gwen",
      "ishaan",
      "caleb",
      "lakshmi",
      "lucia",
      "jonas",
      "lindqvist",
      "rohan",
      "anneliese",
      "mariana",
      "tyrell",
      "bianca",
    ],
    mentors: [
      "yusuf",
      "aicha",
      "siobhan",
      "deepa",
      "rafael",
      "dmitri",
      "nadia",
      "ifeoma",
      "anab",
      "gustavo",
      "priscilla",
    ],
    wishes: {
      lindqvist: "Design reviews without losing my voice",
      tyrell: "To write code that security does not send back",
    },
  },
  {
    name: WINTER,
    purpose:
      "Four months in pairs across teams: meet somebody whose code you depend on, and learn how they decide.",
    days: [12, 19, 140],
    ...{ createdDaysAgo: 6, joining: "anyone", consent: "both" },
    // Short, so two grades above for a level, and everything is asked about sooner.
    rules: { minimumLevelGap: 2 },
    clocks: {
      sessionRequest: { closeAfterHours: 48 },
      pulse: { firstAfterDays: 21, thenEveryDays: 30 },
      silence: { nudgeAfterDays: 14, flagAfterDays: 28, offerToConcludeAfterDays: 60 },
    },
    mentees: ["mateus", "ayesha", "camille"],
    mentors: ["thordis", "renata"],
  },
];

/** Programmes in every state: always open, a cohort with people in each kind of health, one that is filling up. */
export function tellProgrammes(history: History): void {
  for (const one of PROGRAMMES) tellProgramme(history, one);
}

function tellProgramme(history: History, one: ToldProgramme): void {
  const createdAt = daysAgo(history, one.createdDaysAgo);
  const id = history.mint(programmeId, createdAt);
  const admin = memberOf(history, "herrera");
  const dates = one.days?.map((days) => dateIn(history, days)) ?? [];
  const [enrolUntil = null, startsOn = null, endsOn = null] = dates;
  const linkAt = one.hasLink ? addMilliseconds(createdAt, DAY) : null;
  history.rows.programme.push({
    ...{ id, name: one.name, purpose: one.purpose, kind: one.days ? "cohort" : "always_open" },
    ...{ enrolUntil, startsOn, endsOn, joining: one.joining, consent: one.consent },
    // Nobody has the key of it any more: a new link is one click away.
    ...{ joinTokenHash: linkAt && `seeded ${id}`, joinLinkAt: linkAt },
    ...{
      policy: jsonb({ ...defaultPolicy, ...one.rules }),
      clocks: jsonb({ ...defaultClocks, ...one.clocks }),
    },
    ...{ createdBy: admin.id, createdAt },
  });
  for (const key of ["herrera", "ngozi"] as const) {
    const { id: personId } = memberOf(history, key);
    history.rows.programmeAdmin.push({ programmeId: id, personId, addedBy: admin.id, addedAt: createdAt });
  }
  enrolEverybody(history, { id, one, createdAt, admin });
  const begin = one.days ? daysAgo(history, -one.days[1]) : createdAt;
  claimPairs(history, { id, one, begin });
}

interface Enrolling {
  id: ProgrammeId;
  one: ToldProgramme;
  createdAt: Instant;
  admin: Member;
}

function enrolEverybody(history: History, { id, one, createdAt, admin }: Enrolling): void {
  const keys = [...new Set([...one.mentees, ...one.mentors])];
  keys.forEach((key, index) => {
    const member = memberOf(history, key);
    const joinedAt = latest(addMilliseconds(createdAt, (index + 1) * 5 * HOUR), member.joinedAt);
    const bySelf = one.joining !== "invited" && index % 3 !== 0;
    history.rows.programmeMember.push({
      ...{ programmeId: id, personId: member.id, asMentee: one.mentees.includes(key) },
      ...{ asMentor: one.mentors.includes(key), wish: one.wishes?.[key] ?? null, joinedAt },
      how: bySelf ? (one.hasLink ? "link" : "form") : one.joining === "invited" ? "csv" : "form",
      addedBy: bySelf ? null : admin.id,
    });
  });
}

interface Claiming {
  id: ProgrammeId;
  one: ToldProgramme;
  /** From when what its people asked each other is the programme's. */
  begin: Instant;
}

/** What began between its people since then belongs to it: the requests, and the pairs that came of them. */
function claimPairs(history: History, { id, one, begin }: Claiming): void {
  const idsOf = (keys: readonly CastKey[]) => new Set<string>(keys.map((key) => memberOf(history, key).id));
  const [mentees, mentors] = [idsOf(one.mentees), idsOf(one.mentors)];
  const isIts = ({ menteeId, mentorId }: { menteeId: unknown; mentorId: unknown }, at: unknown) =>
    mentees.has(String(menteeId)) && mentors.has(String(mentorId)) && String(at) >= begin;
  history.rows.mentorship = history.rows.mentorship.map((row) =>
    !row.programmeId && isIts(row, row.startedAt) ? { ...row, programmeId: id } : row,
  );
  history.rows.mentorshipRequest = history.rows.mentorshipRequest.map((row) =>
    !row.programmeId && isIts(row, row.createdAt) ? { ...row, programmeId: id } : row,
  );
}

function dateIn({ now }: History, days: number): PlainDate {
  return wallClock(addMilliseconds(now, days * DAY), COMPANY_ZONE).date;
}
