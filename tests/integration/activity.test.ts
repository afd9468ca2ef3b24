import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { requestId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeMentorship, makePlacement, makeSession } from "../support/make-history.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import type { SaidOnAChange } from "../support/make-two-teams.ts";
import { makeTwoTeams, recordComment, WHY } from "../support/make-two-teams.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("what a lead sees, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(() => product.clock.set(NOW));

  const person = (name: string) => makePerson(product.db, { name, mentors: true });
  const evidence = async (viewer: PersonId) => (await product.as(viewer)).evidence;
  const personPage = async (viewer: PersonId, personId: PersonId) =>
    (await evidence(viewer)).person({ personId });
  const numbers = async (id: PersonId) => (await personPage(id, id)).numbers;

  const team = () => makeTwoTeams(product.db);
  const comment = (author: PersonId, recipient: PersonId, more: SaidOnAChange = {}) =>
    recordComment(product, { author, recipient, ...more });

  test("a team's lead sees their own people of today, and nobody sees themselves as their lead", async () => {
    const { marta, nadia, yusuf, deepa } = await team();
    await makeSession(product.db, {
      mentor: nadia,
      mentee: deepa,
      startsAt: "2026-11-02T10:00:00Z",
      menteeSaid: "held",
    });
    await makeMentorship(product.db, { mentor: nadia, mentee: deepa });
    await comment(nadia, deepa, { mark: "learned" });
    const { people, period } = await (await evidence(marta)).team({});
    expect(period).toEqual({ from: "2026-06-01", to: "2026-11-23", timeZone: "Europe/Madrid" });
    expect(people.map(({ id }) => id)).toEqual([nadia, yusuf]);
    expect(people[0]).toMatchObject({
      name: "Nadia",
      title: "Senior Software Engineer",
      sessions: 1,
      hours: 1,
      mentees: 1,
      taught: 1,
      asMentee: 0,
      lastActivity: { kind: "comment", at: NOW },
      load: { taken: 1, capacity: 2, isMentoring: true },
    });
    expect(people[1]).toMatchObject({ sessions: 0, hours: 0, lastActivity: null, load: { taken: 0 } });
    await expect((await evidence(nadia)).team({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("the person and their lead get the same page, byte for byte; everybody else gets nothing", async () => {
    const { marta, nadia, yusuf, deepa, other } = await team();
    await makeSession(product.db, {
      mentor: nadia,
      mentee: deepa,
      startsAt: "2026-11-02T10:00:00Z",
      menteeSaid: "held",
    });
    await makeSession(product.db, {
      mentor: nadia,
      mentee: yusuf,
      startsAt: "2026-11-03T10:00:00Z",
      mentorSaid: "held",
    });
    const question = { personId: nadia, number: "all" } as const;
    const read = async (viewer: PersonId) =>
      JSON.stringify([await personPage(viewer, nadia), await (await evidence(viewer)).rows(question)]);
    expect(await read(nadia)).toBe(await read(marta));
    expect((await personPage(nadia, nadia)).lead).toMatchObject({ name: "Marta" });
    const admin = await makePerson(product.db, { name: "Admin", isCompanyAdmin: true });
    for (const stranger of [yusuf, deepa, other, admin]) {
      await expect(personPage(stranger, nadia)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect((await evidence(stranger)).rows(question)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const nobody = await product.as(null);
    await expect(nobody.evidence.person({ personId: nadia })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("own people are named, others are a mentee or a mentor; nothing private is in any of it", async () => {
    const { marta, nadia, yusuf, deepa } = await team();
    await makeMentorship(product.db, { mentor: nadia, mentee: deepa });
    const own = await makeSession(product.db, {
      mentor: nadia,
      mentee: yusuf,
      startsAt: "2026-11-03T10:00:00Z",
      mentorSaid: "held",
    });
    await makeSession(product.db, {
      mentor: nadia,
      mentee: deepa,
      startsAt: "2026-11-02T10:00:00Z",
      menteeSaid: "held",
    });
    await makeSession(product.db, {
      mentor: deepa,
      mentee: nadia,
      startsAt: "2026-11-01T10:00:00Z",
      menteeSaid: "held",
    });
    await product.db
      .insertInto("sessionSharedNote")
      .values({ sessionId: own, body: "a shared note", updatedAt: NOW })
      .execute();
    await comment(nadia, deepa, { body: `> what Deepa wrote\n\n${WHY}`, mark: "learned" });
    await comment(deepa, nadia, { body: `${WHY} by Deepa` });
    const { rows } = await (await evidence(marta)).rows({ personId: nadia, number: "all" });
    expect(rows).toMatchObject([
      { kind: "comment", text: WHY, changeTitle: "pay #2214", mark: "learned", other: null },
      {
        kind: "session",
        otherIs: "mentee",
        other: { name: "Yusuf" },
        state: "unconfirmed",
        title: "Senior Software Engineer",
      },
      { kind: "session", otherIs: "mentee", other: null, state: "confirmed", menteeNumber: null },
    ]);
    const asMentee = await (await evidence(marta)).rows({ personId: nadia, number: "asMentee" });
    expect(asMentee.rows).toMatchObject([{ otherIs: "mentor", other: null }]);
    const held = await (await evidence(marta)).rows({ personId: nadia, number: "held" });
    expect(held.rows.map((row) => row.kind === "session" && row.sessionKind)).toEqual(["pairing", "pairing"]);
    const all = JSON.stringify([
      rows,
      asMentee,
      held,
      await personPage(marta, nadia),
      await (await evidence(marta)).team({}),
    ]);
    // What a session is about was typed for the pair and their calendars.
    for (const secret of [
      "Deepa",
      deepa,
      "design document",
      "private line",
      "shared note",
      "note of the other side",
    ]) {
      expect(all).not.toContain(secret);
    }
  });

  test("a change of lead moves the view that day by the company's calendar: the old one sees nothing more", async () => {
    const { marta, nadia, other, search } = await team();
    await product.db
      .updateTable("placement")
      .set({ toDate: "2026-11-24" })
      .where("personId", "=", nadia)
      .execute();
    await makePlacement(product.db, { person: nadia, team: search, level: "ic.staff", from: "2026-11-24" });
    await makeSession(product.db, {
      mentor: nadia,
      mentee: marta,
      startsAt: "2026-11-02T10:00:00Z",
      menteeSaid: "held",
    });
    const leadOf = async () => (await personPage(nadia, nadia)).lead?.name;
    product.clock.set("2026-11-23T22:59:00Z");
    expect(await leadOf()).toBe("Marta");
    expect((await personPage(marta, nadia)).numbers.held).toBe(1);
    await expect(personPage(other, nadia)).rejects.toMatchObject({ code: "NOT_FOUND" });
    product.clock.set("2026-11-23T23:00:00Z");
    expect(await leadOf()).toBe("Other Lead");
    await expect(personPage(marta, nadia)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await (await evidence(marta)).team({})).people.map(({ name }) => name)).toEqual(["Yusuf"]);
    const page = await personPage(other, nadia);
    // What happened before happened as a senior of the old team.
    expect(page).toMatchObject({
      person: { title: "Staff Engineer" },
      placements: [{ title: "Senior Software Engineer" }, { title: "Staff Engineer" }],
    });
    const { rows } = await (await evidence(other)).rows({ personId: nadia, number: "held" });
    expect(rows).toMatchObject([{ title: "Senior Software Engineer", other: null }]);
  });

  test("a lead by placement goes before the team's lead, and a lead of the team is led by nobody in it", async () => {
    const { marta, nadia, deepa, payments } = await team();
    const sponsor = await person("Sponsor");
    await product.db
      .updateTable("placement")
      .set({ leadId: sponsor })
      .where("personId", "=", nadia)
      .execute();
    await makePlacement(product.db, { person: sponsor, team: payments });
    expect((await (await evidence(sponsor)).team({})).people.map(({ name }) => name)).toEqual(["Nadia"]);
    await expect(personPage(marta, nadia)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await personPage(marta, marta)).lead).toBeNull();
    expect((await (await evidence(marta)).team({})).people.map(({ name }) => name)).toEqual([
      "Sponsor",
      "Yusuf",
    ]);
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", sponsor).execute();
    expect((await (await evidence(marta)).team({})).people.map(({ name }) => name)).toEqual(["Yusuf"]);
    expect(await numbers(deepa)).toMatchObject({ held: 0 });
  });

  test("only what a person said was held counts; hours are a union; the rest stands apart", async () => {
    const { nadia, yusuf, deepa } = await team();
    const at = (startsAt: string, more: object = { menteeSaid: "held" }) =>
      makeSession(product.db, { mentor: nadia, mentee: deepa, startsAt, ...more });
    await at("2026-11-02T10:00:00Z");
    await makeSession(product.db, {
      mentor: nadia,
      mentee: yusuf,
      startsAt: "2026-11-02T10:30:00Z",
      mentorSaid: "held",
    });
    await at("2026-11-03T08:00:00Z", { minutes: 600, mentorSaid: "held" });
    await at("2026-11-04T10:00:00Z", {});
    await at("2026-11-05T10:00:00Z", { mentorSaid: "held", menteeSaid: "absent" });
    await at("2026-11-06T10:00:00Z", { status: "cancelled" });
    await at("2026-11-09T10:00:00Z", { status: "no_show", mentorSaid: "absent" });
    await at("2026-05-31T21:59:00Z");
    await at("2026-11-23T09:30:00Z", { status: "confirmed" });
    expect(await numbers(nadia)).toMatchObject({
      held: 3,
      confirmed: 1,
      unconfirmed: 2,
      notClosedOut: 1,
      disputed: 1,
      hours: 5.5,
      mentees: 2,
      sustained: 0,
    });
    expect(await numbers(deepa)).toMatchObject({ held: 0, asMentee: 2 });
    const earlier = await (await evidence(nadia)).person({
      personId: nadia,
      period: { from: "2026-05-31", to: "2026-05-31" },
    });
    expect(earlier.numbers.held).toBe(1);
  });

  test("comments count when they say something: nods apart, a disputed one does not teach", async () => {
    const { nadia, deepa } = await team();
    await makeMentorship(product.db, { mentor: nadia, mentee: deepa, endedAt: "2026-06-01T10:00:00Z" });
    await comment(nadia, deepa, { mark: "learned" });
    await comment(nadia, deepa, { mark: "disagree" });
    await comment(nadia, deepa, { body: "LGTM" });
    const removed = await comment(nadia, deepa, { mark: "learned" });
    await (await product.as(nadia)).reviews.remove({ commentId: removed, version: 1 });
    expect(await numbers(nadia)).toMatchObject({
      comments: 2,
      acknowledgements: 1,
      taught: 1,
      changes: 1,
      rounds: 1,
    });
    expect(await numbers(deepa)).toMatchObject({ comments: 0, taught: 0 });
  });

  test("three mentees or more are told apart by number, fewer are not", async () => {
    const { marta, nadia, yusuf, deepa, other } = await team();
    const meet = (mentee: PersonId, day: number) =>
      makeSession(product.db, {
        mentor: nadia,
        mentee,
        startsAt: `2026-11-0${day}T10:00:00Z`,
        menteeSaid: "held",
      });
    const mentees = async () =>
      (await (await evidence(marta)).rows({ personId: nadia, number: "mentees" })).rows.map((row) =>
        row.kind === "session" ? row.menteeNumber : "no session",
      );
    await meet(deepa, 2);
    await meet(other, 3);
    expect(await mentees()).toEqual([null, null]);
    await meet(deepa, 4);
    await meet(yusuf, 5);
    expect(await mentees()).toEqual([3, 1, 2, 1]);
  });

  test("a lead sees how many wait for a mentor's answer, for what, and who of their own could teach it", async () => {
    const { marta, nadia, yusuf, deepa } = await team();
    const skill = "system_design";
    const ask = (menteeId: PersonId, status: "requested" | "declined") => ({
      id: requestId.parse(crypto.randomUUID()),
      menteeId,
      mentorId: deepa,
      goalKind: "skill" as const,
      skillId: skill,
      toLevel: 4,
      message: "Will you help me?",
      status,
      createdAt: NOW,
      closesAt: "2026-12-07T09:00:00Z",
    });
    const waiting = async () => (await (await evidence(marta)).team({})).waiting;
    await product.db.insertInto("mentorshipRequest").values(ask(nadia, "declined")).execute();
    expect(await waiting()).toBeNull();
    await product.db.insertInto("mentorshipRequest").values(ask(yusuf, "requested")).execute();
    const offers = [nadia, deepa].map((personId) => ({ personId, skillId: skill, level: 5 }));
    await product.db.insertInto("offer").values(offers).execute();
    expect(await waiting()).toEqual({
      people: 1,
      skills: [{ name: "System design", people: 1, teacherIds: [nadia] }],
    });
    await product.db.updateTable("person").set({ capacity: 0 }).where("id", "=", nadia).execute();
    expect((await waiting())?.skills[0]?.teacherIds).toEqual([]);
  });
});
