import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { PairFacts } from "@belay/core/matching/pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "@belay/core/matching/profile.ts";
import type { Reader } from "../platform/database.ts";
import type { CohortScope, ExamplesScope, SearchScope } from "./scope.ts";
import { listAssessmentsOf, selectPeople } from "./select-people.ts";
import {
  byPersonAndSkill,
  currentLevel,
  toGoals,
  toMenteeProfile,
  toMentorProfile,
  toProficiency,
  wantsOf,
} from "./to-profiles.ts";

/** Everybody who offers to mentor, with all that a score is made of: one query, however many they are. */
export function listMentorRows(db: Reader, { menteeId }: SearchScope, now: Instant) {
  return selectPeople(db, now)
    .where("person.wantsToMentor", "=", true)
    .where("person.deactivatedAt", "is", null)
    .where("person.id", "!=", menteeId)
    .execute();
}

export type MentorRow = Awaited<ReturnType<typeof listMentorRows>>[number];

export function findPersonRow(db: Reader, _scope: SearchScope, { id, now }: { id: PersonId; now: Instant }) {
  return selectPeople(db, now).where("person.id", "=", id).executeTakeFirst();
}

/** What others than the person said about the skills of everybody a search weighs, or of `only` one, oldest first. */
export function listAssessments(db: Reader, { menteeId }: SearchScope, only?: PersonId) {
  return db
    .selectFrom("assessment")
    .innerJoin("person", "person.id", "assessment.personId")
    .select(["assessment.personId", "assessment.skillId", "assessment.level"])
    .select(["assessment.source", "assessment.assessedAt"])
    .where((eb) =>
      eb.or([
        eb("person.id", "=", menteeId),
        only === undefined
          ? eb.and([eb("person.wantsToMentor", "=", true), eb("person.deactivatedAt", "is", null)])
          : eb("person.id", "=", only),
      ]),
    )
    .orderBy("assessment.assessedAt")
    .execute();
}

export function listWantRows(db: Reader, { menteeId }: SearchScope) {
  return db
    .selectFrom("want")
    .select(["skillId", "fromLevel", "toLevel", "priority"])
    .where("personId", "=", menteeId)
    .orderBy("priority")
    .orderBy("skillId")
    .execute();
}

/** With whom the mentee has an active mentorship, and whom they asked and wait for. */
export async function findTies(db: Reader, { menteeId }: SearchScope) {
  const pairs = await db
    .selectFrom("mentorship")
    .select("mentorId")
    .where("menteeId", "=", menteeId)
    .where("status", "=", "active")
    .execute();
  const asked = await db
    .selectFrom("mentorshipRequest")
    .select(["mentorId", "id", "createdAt", "closesAt", "version"])
    .where("menteeId", "=", menteeId)
    .where("status", "=", "requested")
    .execute();
  const wishes = await db
    .selectFrom("notWith")
    .select(["personId", "otherId"])
    .where((eb) => eb.or([eb("personId", "=", menteeId), eb("otherId", "=", menteeId)]))
    .execute();
  return {
    pairedWith: new Set(pairs.map(({ mentorId }) => mentorId)),
    asked,
    blockedBy: toBlocks(menteeId, wishes),
  };
}

type Blocks = ReadonlyMap<string, NonNullable<PairFacts["blockedBy"]>>;

/** By the other's id, which of the two does not want to be a pair with the other. */
function toBlocks(menteeId: PersonId, wishes: readonly { personId: PersonId; otherId: PersonId }[]): Blocks {
  const blocks = new Map<string, NonNullable<PairFacts["blockedBy"]>>();
  for (const { personId, otherId } of wishes) {
    const isOwn = personId === menteeId;
    const id = isOwn ? otherId : personId;
    blocks.set(id, blocks.has(id) ? "both" : isOwn ? "mentee" : "mentor");
  }
  return blocks;
}

export type OpenRequest = Awaited<ReturnType<typeof findTies>>["asked"][number];

interface Weighed {
  now: Instant;
  /** The one colleague, whether they offer to mentor or not; left out: all who do. */
  only?: PersonId | undefined;
}

/** Mentors as the rules weigh them, for features that ask on somebody's behalf. */
export async function listMentorProfiles(
  db: Reader,
  scope: SearchScope,
  { now, only }: Weighed,
): Promise<MentorProfile[]> {
  const one = only === undefined ? undefined : await findPersonRow(db, scope, { id: only, now });
  const rows = only === undefined ? await listMentorRows(db, scope, now) : one ? [one] : [];
  const assessments = byPersonAndSkill(await listAssessments(db, scope, only));
  return rows.map((row) => toMentorProfile(row, assessments));
}

/**
 * The one who asks, with one skill as their only goal: one level more than they have is enough. What others said
 * of them goes before what they say themselves. Null when they are gone, or can't be helped further.
 */
export async function findSkillSeeker(
  db: Reader,
  scope: SearchScope,
  { skillId, now }: { skillId: string; now: Instant },
): Promise<MenteeProfile | null> {
  const own = await findPersonRow(db, scope, { id: scope.menteeId, now });
  const assessments = byPersonAndSkill(await listAssessments(db, scope, scope.menteeId));
  const want = (await listWantRows(db, scope)).find((row) => row.skillId === skillId);
  const offer = own?.offers.find((row) => row.skillId === skillId);
  const from =
    currentLevel(assessments.get(scope.menteeId)?.get(skillId)) ??
    toProficiency(want?.fromLevel ?? offer?.level ?? null);
  const to = toProficiency((from ?? 0) + 1);
  if (!own || to === null) return null;
  const goals = [{ kind: "skill" as const, skillId, from, to, weight: 1 }];
  return toMenteeProfile(own, { goals, acceptsSelfAssessed: true });
}

interface MembersPage {
  /** The last id of the page before; null for the first. */
  after: PersonId | null;
  limit: number;
  now: Instant;
  /** These alone. */
  only?: readonly PersonId[];
}

/** A programme's members as the rules weigh them on either side, by id, some at a time; who left is not there. */
export async function listMemberProfiles(
  db: Reader,
  { programmeId }: CohortScope,
  { after, limit, now, only }: MembersPage,
) {
  const rows = await selectPeople(db, now)
    .innerJoin("programmeMember", "programmeMember.personId", "person.id")
    .select(["programmeMember.asMentee", "programmeMember.asMentor", "programmeMember.wantedSkills"])
    .select("programmeMember.capacity as programmeCapacity")
    .where("programmeMember.programmeId", "=", programmeId)
    .where("programmeMember.leftAt", "is", null)
    .$if(after !== null, (query) => query.where("person.id", ">", after))
    .$if(only !== undefined, (query) => query.where("person.id", "in", [...(only ?? [])]))
    .orderBy("person.id")
    .limit(limit)
    .execute();
  const { assessments, wants } = await readSkills(db, rows);
  return rows.map((row) => {
    const known = assessments.get(row.id);
    const goals = toGoals({
      goal: null,
      wants: wantsOf(row.wantedSkills, wants.get(row.id) ?? [], known),
      targetLevel: row.targetLevel,
      assessments: known,
    });
    const { acceptsSelfAssessed, asMentee, asMentor, programmeCapacity, timeZone, weeklyHours } = row;
    const isHere = row.deactivatedAt === null;
    return {
      ...{ id: row.id, asMentee, asMentor, programmeCapacity, isHere, timeZone, weeklyHours },
      mentee: toMenteeProfile(row, { goals, acceptsSelfAssessed }),
      // Whoever joined as a mentor offers to mentor here, whatever the profile says.
      mentor: toMentorProfile({ ...row, wantsToMentor: true }, assessments),
    };
  });
}

export type MemberProfile = Awaited<ReturnType<typeof listMemberProfiles>>[number];

function listWantsOf(db: Reader, ids: readonly PersonId[]) {
  return db
    .selectFrom("want")
    .select(["personId", "skillId", "fromLevel", "toLevel", "priority"])
    .where("personId", "in", [...ids])
    .orderBy("personId")
    .orderBy("priority")
    .orderBy("skillId")
    .execute();
}

/** What people's skills were assessed at, and what they want. */
async function readSkills(db: Reader, people: readonly { id: PersonId }[]) {
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return { assessments: byPersonAndSkill([]), wants: new Map<PersonId, never[]>() };
  const assessments = byPersonAndSkill(await listAssessmentsOf(db, ids));
  return { assessments, wants: Map.groupBy(await listWantsOf(db, ids), ({ personId }) => personId) };
}

/** So many people are enough to find a few pairs that differ. */
const EXAMPLES_OF = 100;

/** Some of the people whom a programme's examples may name, as mentees and as mentors. */
export async function listExampleProfiles(db: Reader, { programmeId }: ExamplesScope, now: Instant) {
  const rows = await selectPeople(db, now)
    .select("person.wantsToLearn")
    .where("person.deactivatedAt", "is", null)
    .where((eb) => eb.or([eb("person.wantsToMentor", "=", true), eb("person.wantsToLearn", "=", true)]))
    .$if(programmeId !== null, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("programmeMember")
            .select("programmeMember.personId")
            .whereRef("programmeMember.personId", "=", "person.id")
            .where("programmeMember.programmeId", "=", programmeId)
            .where("programmeMember.leftAt", "is", null),
        ),
      ),
    )
    .orderBy("person.id")
    .limit(EXAMPLES_OF)
    .execute();
  const { assessments, wants } = await readSkills(db, rows);
  return rows.map((row) => {
    const known = assessments.get(row.id);
    const asked = { goal: null, wants: wants.get(row.id) ?? [], targetLevel: row.targetLevel };
    const goals = toGoals({ ...asked, assessments: known });
    const { acceptsSelfAssessed } = row;
    return {
      row,
      mentee: toMenteeProfile(row, { goals, acceptsSelfAssessed }),
      mentor: toMentorProfile(row, assessments),
    };
  });
}
