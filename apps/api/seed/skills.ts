import type { Instant } from "@belay/core/instant.ts";
import type { Proficiency } from "@belay/core/ladder/proficiency.ts";
import type { AssessmentSource } from "@belay/core/people/current-proficiency.ts";
import type { History, Member } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";
import { ASKINGS, PAIRINGS } from "./mentorship-table.ts";
import { rowId } from "./mint-id.ts";
import { seededRandom } from "./seeded-random.ts";
import { OFFERS, WANTS } from "./skill-tables.ts";
import { workingMoment } from "./working-moment.ts";

interface Want {
  skillId: string;
  fromLevel: Proficiency;
  toLevel: Proficiency;
}

/** What people offer and want, and what others have said about it. */
export function tellSkills(history: History): void {
  for (const member of history.members.values()) {
    tellOffers(history, member);
    for (const [index, want] of wantsOf(member).entries()) {
      history.rows.want.push({ personId: member.id, ...want, priority: index + 1 });
    }
  }
  tellProgress(history);
}

function tellOffers(history: History, member: Member): void {
  const random = seededRandom(`offers of ${member.key}`);
  for (const [skillId, level] of Object.entries(OFFERS[member.key] ?? {})) {
    history.rows.offer.push({ personId: member.id, skillId, level });
    if (!random.isLikely(0.6)) continue;
    const assessor = assessorOf(history, member);
    const source = assessor.role.level.startsWith("mgmt.") ? "lead" : "peer";
    const at = workingMoment(assessor, daysAgo(history, random.between(30, 180)), random.whole(5, 200));
    assess(history, { member, skillId, level, source, assessor, at });
  }
}

/** The lead of the team; for the heads of teams a colleague who stands as high. */
function assessorOf(history: History, { key, role }: Member): Member {
  const heads = { payments: "marta", search: "siobhan", platform: "ewa", mobile: "camille", office: "ngozi" };
  const head = role.lead ?? heads[role.team ?? "office"];
  return memberOf(history, head === key ? "harish" : head);
}

/** The goals they have or ask for, and what else is on their mind. */
function wantsOf({ key }: Member): Want[] {
  const open = [...PAIRINGS.filter(({ until }) => until === undefined), ...ASKINGS.filter(isWaiting)];
  const goals = open.filter(({ mentee }) => mentee === key).map(({ goal }) => goal);
  const wants = new Map<string, Want>();
  for (const goal of goals) {
    if ("level" in goal) continue;
    const [skillId, fromLevel, toLevel] = goal;
    wants.set(skillId, { skillId, fromLevel, toLevel });
  }
  for (const [skillId, [fromLevel, toLevel]] of Object.entries(WANTS[key] ?? {})) {
    wants.set(skillId, { skillId, fromLevel, toLevel });
  }
  return [...wants.values()];
}

const isWaiting = ({ age, answered }: (typeof ASKINGS)[number]) => age < 14 && answered === undefined;

/** A lead's word before a mentorship began, for some; the mentor's when it ended. */
function tellProgress(history: History): void {
  for (const { mentor, mentee, goal, since, until } of PAIRINGS) {
    if ("level" in goal) continue;
    const [skillId, from, to] = goal;
    const member = memberOf(history, mentee);
    const random = seededRandom(`progress of ${mentor} and ${mentee}`);
    if (random.isLikely(0.5)) {
      const assessor = assessorOf(history, member);
      const at = workingMoment(
        assessor,
        daysAgo(history, since + random.between(8, 14)),
        random.whole(5, 200),
      );
      assess(history, { member, skillId, level: from, source: "lead", assessor, at });
    }
    if (until === undefined) continue;
    const at = workingMoment(memberOf(history, mentor), daysAgo(history, until), 30);
    const level = random.isLikely(0.6) ? to : from;
    assess(history, { member, skillId, level, source: "mentor", assessor: memberOf(history, mentor), at });
  }
}

interface Said {
  member: Member;
  skillId: string;
  level: Proficiency;
  source: AssessmentSource;
  assessor: Member;
  at: Instant;
}

function assess(history: History, { member, skillId, level, source, assessor, at }: Said): void {
  const said = { personId: member.id, skillId, level, source, assessedAt: at };
  history.assessments.push(said);
  history.rows.assessment.push({ id: history.mint(rowId, at), ...said, assessorId: assessor.id });
}
