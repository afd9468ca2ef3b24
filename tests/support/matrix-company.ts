import type { TestCaller, TestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { joinAcme, mustSucceed, setUpAcme } from "./company-of.ts";
import { makeBusyElsewhere } from "./make-busy-elsewhere.ts";
import { solveMatrixRun } from "./matrix-cohort.ts";
import { askForHelp } from "./matrix-help.ts";
import { addRecords } from "./matrix-records.ts";

/** When the company of the matrix begins to act, and when it is looked at, two days later, when what was asked still waits. */
export const MATRIX_START = "2026-11-16T09:00:00Z";
export const MATRIX_NOW = "2026-11-18T12:00:00Z";

export const VIEWERS = [
  "stranger",
  "closed",
  "member",
  "mentee",
  "mentor",
  "lead",
  "formerLead",
  "admin",
] as const;
/** Who looks: nobody signed in, a closed account, an unrelated member, the pair, the mentee's lead, their last one, the admin. */
export type Viewer = (typeof VIEWERS)[number];

export type MatrixPeople = Record<Exclude<Viewer, "stranger">, PersonId> & {
  /** Asked the mentor and waits. */
  asker: PersonId;
  /** Was asked by the mentee. */
  asked: PersonId;
};
export type MatrixCompany = Awaited<ReturnType<typeof makeMatrixCompany>>;

/** Their addresses; the password is company-of.ts's. */
export const emailOf = (viewer: Exclude<Viewer, "stranger">) =>
  viewer === "admin" ? "ana@acme.com" : `${viewer.toLowerCase()}@acme.com`;

/** Acme with a pair, their lead and everything that can stand between them, made through the product's own verbs. */
export async function makeMatrixCompany(product: TestProduct) {
  const { id: adminId, calls: admin } = await setUpAcme(product);
  const people = await joinEverybody(product, admin, adminId);
  const teams = await placeThem(admin, people);
  await openProfiles(product, people);
  const records = await addRecords(product, people);
  mustSucceed(await admin.company.deactivate({ id: people.closed }));
  product.clock.set(MATRIX_NOW);
  await product.turn();
  const sourceId = await makeBusyElsewhere(product.db, {
    personId: people.mentor,
    readAt: MATRIX_NOW,
    times: [],
  });
  const solved = await solveMatrixRun(product, people);
  return { people, ...teams, ...records, ...solved, sourceId, ...(await askForHelp(product, people)) };
}

async function joinEverybody(
  product: TestProduct,
  admin: TestCaller,
  adminId: PersonId,
): Promise<MatrixPeople> {
  const join = (name: string, viewer: string) =>
    joinAcme(product, admin, { name, email: `${viewer.toLowerCase()}@acme.com` });
  return {
    admin: adminId,
    closed: await join("Clara Closed", "closed"),
    member: await join("Milo Member", "member"),
    mentee: await join("Ben Mentee", "mentee"),
    mentor: await join("Ada Mentor", "mentor"),
    lead: await join("Lea Lead", "lead"),
    formerLead: await join("Fritz Former", "formerLead"),
    asker: await join("Olga Asker", "asker"),
    asked: await join("Otto Asked", "asked"),
  };
}

async function placeThem(admin: TestCaller, people: MatrixPeople) {
  const { teamId } = mustSucceed(await admin.teams.add({ name: "Payments", org: "Money" }));
  const other = mustSucceed(await admin.teams.add({ name: "Search", org: "" }));
  const lead = (personId: PersonId, fromDate: string) =>
    admin.teams.nameLead({ teamId, personId, fromDate }).then(mustSucceed);
  await lead(people.formerLead, "2026-01-01");
  await lead(people.lead, "2026-06-01");
  const place = (personId: PersonId, where: { teamId: typeof teamId; levelId: string }) =>
    admin.teams
      .place({ personId, ...where, specialisation: null, leadId: null, fromDate: "2026-01-01", toDate: null })
      .then(mustSucceed);
  const { placementId } = await place(people.mentee, { teamId, levelId: "ic.mid" });
  await place(people.mentor, { teamId: other.teamId, levelId: "ic.staff" });
  const [latest] = (await admin.teams.one({ teamId })).leads;
  if (!latest) throw new Error("nobody leads");
  return { teamId, placementId, teamLeadId: latest.id };
}

async function openProfiles({ db }: TestProduct, people: MatrixPeople): Promise<void> {
  const weeklyHours = JSON.stringify([1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "17:00" })));
  await db
    .updateTable("person")
    .set({ welcomeStep: 4, languages: ["en"], weeklyHours })
    .execute();
  for (const personId of [people.mentor, people.asked]) {
    await db
      .updateTable("person")
      .set({ wantsToMentor: true, capacity: 3 })
      .where("id", "=", personId)
      .execute();
    await db.insertInto("offer").values({ personId, skillId: "code_review", level: 5 }).execute();
  }
}
