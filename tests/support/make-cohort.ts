import type { Db } from "@belay/api/testing";
import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { programmeId } from "@belay/core/ids.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import * as z from "zod/mini";
import { makePerson } from "./make-people.ts";

const SINCE = "2026-10-01T08:00:00Z";

interface Programme {
  name?: string;
  admin: PersonId;
  consent?: "direct" | "both";
  policy?: Partial<MatchPolicy>;
  mentees?: readonly PersonId[];
  mentors?: readonly PersonId[];
}

/** An always-open programme with one admin and its people. */
export async function makeCohort(db: Db, wanted: Programme): Promise<ProgrammeId> {
  const id = z.parse(programmeId, crypto.randomUUID());
  await db
    .insertInto("programme")
    .values({
      ...{ id, name: wanted.name ?? "Autumn", kind: "always_open", joining: "invited" },
      ...{ consent: wanted.consent ?? "direct", createdBy: wanted.admin, createdAt: SINCE },
      policy: JSON.stringify({ ...defaultPolicy, ...wanted.policy }),
      clocks: JSON.stringify(defaultClocks),
    })
    .execute();
  await db
    .insertInto("programmeAdmin")
    .values({ programmeId: id, personId: wanted.admin, addedAt: SINCE })
    .execute();
  await enrol(db, id, { mentees: wanted.mentees ?? [], mentors: wanted.mentors ?? [] });
  return id;
}

interface Sides {
  mentees: readonly PersonId[];
  mentors: readonly PersonId[];
}

export async function enrol(db: Db, id: ProgrammeId, { mentees, mentors }: Sides): Promise<void> {
  const people = [...new Set([...mentees, ...mentors])];
  if (people.length === 0) return;
  const rows = people.map((personId) => ({
    ...{ programmeId: id, personId, how: "form" as const, joinedAt: SINCE },
    ...{ asMentee: mentees.includes(personId), asMentor: mentors.includes(personId) },
  }));
  await db.insertInto("programmeMember").values(rows).execute();
}

/** Two mentors with one place each, Mia who practises more and Max, and mentees of these names who want to learn testing. */
export async function makeSmallCohort(db: Db, menteeNames: readonly string[]) {
  const admin = await makePerson(db, { name: "Pia Programme" });
  const mia = await makePerson(db, { name: "Mia", capacity: 1, offers: { testing: 4 } });
  const max = await makePerson(db, { name: "Max", capacity: 1, offers: { testing: 3 } });
  const mentees: PersonId[] = [];
  for (const name of menteeNames) mentees.push(await makePerson(db, { name }));
  await db
    .insertInto("want")
    .values(mentees.map((personId) => ({ personId, skillId: "testing", fromLevel: 1, toLevel: 4 })))
    .execute();
  return {
    admin,
    mia,
    max,
    mentees,
    programmeId: await makeCohort(db, { admin, mentees, mentors: [mia, max] }),
  };
}
