import type { MatrixCompany } from "./matrix-company.ts";
import type { Rows } from "./matrix-row.ts";
import { adminsOnly, everybody, forbidden, members, nothing, ok, signIn } from "./matrix-row.ts";

const byEverybody = (verdict: string) =>
  [verdict, verdict, verdict, verdict, verdict, verdict, verdict, verdict] as const;
const setUpAlready = { verdicts: byEverybody(forbidden) };
const thePerson = ({ people }: MatrixCompany) => ({ id: people.mentor });

export const ladderRows: Rows<"ladder"> = { current: { verdicts: members } };

export const peopleRows: Rows<"people"> = {
  me: { verdicts: [nothing, nothing, ok, ok, ok, ok, ok, ok] },
  profile: { verdicts: members },
  keptApart: { verdicts: members },
  keepApart: {
    input: ({ people }) => ({ id: people.asked }),
    verdicts: members,
  },
  letMeet: { input: ({ people }) => ({ id: people.asked }), verdicts: members },
  saveAboutMe: {
    input: () => ({
      name: "Another Name",
      languages: ["en"],
      direction: "ic",
      selfLevel: null,
      version: 1,
    }),
    verdicts: members,
  },
  saveWantsAndOffers: {
    input: () => ({
      wantsToMentor: true,
      wantsToLearn: true,
      offers: [{ skillId: "system_design", level: 4 }],
      wants: [{ skillId: "code_review", fromLevel: null, toLevel: 4, priority: 1 }],
      targetLevel: null,
      capacity: 2,
      version: 1,
    }),
    verdicts: members,
  },
  reachWelcomeStep: { input: () => ({ step: 4 }), verdicts: members },
  one: { input: thePerson, verdicts: members },
  search: { input: () => ({ text: "Ada" }), verdicts: members },
};

export const teamsRows: Rows<"teams"> = {
  all: { verdicts: adminsOnly },
  one: { input: ({ teamId }) => ({ teamId }), verdicts: adminsOnly },
  placements: { input: ({ people }) => ({ personId: people.mentee }), verdicts: adminsOnly },
  searchPeople: { input: () => ({ search: "Ada" }), verdicts: adminsOnly },
  add: { input: () => ({ name: "Platform", org: "" }), verdicts: adminsOnly },
  change: {
    input: ({ teamId }) => ({ teamId, name: "Payments", org: "Pay", version: 1 }),
    verdicts: adminsOnly,
  },
  nameLead: {
    input: ({ teamId, people }) => ({ teamId, personId: people.member, fromDate: "2026-12-01" }),
    verdicts: adminsOnly,
  },
  removeLead: { input: ({ teamLeadId }) => ({ teamLeadId }), verdicts: adminsOnly },
  place: {
    input: ({ people, teamId }) => ({
      personId: people.member,
      levelId: "ic.senior",
      specialisation: null,
      teamId,
      leadId: null,
      fromDate: "2026-11-01",
      toDate: null,
    }),
    verdicts: adminsOnly,
  },
  correctPlacement: {
    input: ({ placementId, teamId }) => ({
      placementId,
      levelId: "ic.senior",
      specialisation: null,
      teamId,
      leadId: null,
      fromDate: "2026-02-01",
      toDate: null,
      version: 1,
    }),
    verdicts: adminsOnly,
  },
  removePlacement: { input: ({ placementId }) => ({ placementId, version: 1 }), verdicts: adminsOnly },
};

export const companyRows: Rows<"company"> = {
  entrance: { verdicts: everybody },
  setUpNeedsCode: setUpAlready,
  setUp: {
    input: () => ({
      companyName: "Evil",
      timeZone: "Europe/Madrid",
      joining: "invitation",
      emailDomain: null,
      name: "Eve",
      email: "eve@evil.example",
      password: "a long sentence",
      code: null,
    }),
    ...setUpAlready,
  },
  askToJoin: {
    // Another address each time: one mailbox is written to five times an hour.
    input: () => ({ email: `${crypto.randomUUID()}@acme.com` }),
    verdicts: byEverybody("JOINING_BY_INVITATION"),
  },
  // Answered alike for everybody: what is mailed shows to the address's owner alone.
  forgotPassword: { input: () => ({ email: "mentee@acme.com" }), verdicts: everybody },
  // Whoever holds the link may look at it and use it.
  reset: { input: ({ resetToken }) => ({ token: resetToken }), verdicts: everybody },
  resetPassword: {
    input: ({ resetToken }) => ({ token: resetToken, password: "a longer sentence" }),
    verdicts: everybody,
  },
  // Whoever holds the link may look at it and use it.
  invitation: { input: ({ token }) => ({ token }), verdicts: everybody },
  join: {
    input: ({ token }) => ({
      token,
      name: "Ines Invited",
      password: "a long sentence",
      timeZone: "Europe/Madrid",
    }),
    verdicts: everybody,
  },
  invitations: { verdicts: adminsOnly },
  invite: { input: () => ({ email: "new@acme.com" }), verdicts: adminsOnly },
  revokeInvitation: { input: ({ invitationId }) => ({ id: invitationId }), verdicts: adminsOnly },
  people: { input: () => ({ search: "", show: "active" }), verdicts: adminsOnly },
  person: { input: thePerson, verdicts: adminsOnly },
  counts: { verdicts: adminsOnly },
  whatEnds: { input: thePerson, verdicts: adminsOnly },
  setAdmin: { input: ({ people }) => ({ id: people.member, isAdmin: true }), verdicts: adminsOnly },
  settings: { verdicts: adminsOnly },
  changeSettings: {
    input: () => ({
      name: "Acme",
      timeZone: "Europe/Berlin",
      joining: "domain",
      emailDomain: "acme.com",
      version: 1,
    }),
    verdicts: adminsOnly,
  },
  deactivate: { input: thePerson, verdicts: adminsOnly },
  reactivate: { input: ({ people }) => ({ id: people.closed }), verdicts: adminsOnly },
};

export const calendarRows: Rows<"calendar"> = {
  hours: { verdicts: members },
  saveHours: {
    input: () => ({
      weekly: [{ day: 1, start: "10:00", end: "12:00" }],
      acceptsAutomatically: true,
      version: 1,
    }),
    verdicts: members,
  },
};

export const inboxRows: Rows<"inbox"> = {
  home: { verdicts: members },
  counts: { verdicts: members },
  changes: { input: () => ({ lastEventId: null }), verdicts: members },
  // What somebody else was told is put away by nobody else, and nobody learns that it is there.
  dismiss: {
    input: ({ noticeId }) => ({ id: noticeId }),
    verdicts: [signIn, signIn, nothing, ok, nothing, nothing, nothing, nothing],
  },
};
