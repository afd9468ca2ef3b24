import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import { addMilliseconds, HOUR } from "@belay/core/instant.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const BEGIN = "2026-11-26T09:00:00Z";

describe.each(availableDatabases)("groups, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    ada = await makePerson(product.db, { name: "Ada", mentors: true });
  });

  const groupsOf = async (who: PersonId) => (await product.as(who)).groups;
  const people = async (count: number) => {
    const made: PersonId[] = [];
    for (let index = 0; index < count; index++)
      made.push(await makePerson(product.db, { name: `Guest ${index}` }));
    return made;
  };
  const create = async (more: object = {}): Promise<GroupId> => {
    const outcome = await (await groupsOf(ada)).create({
      key: crypto.randomUUID(),
      topic: "Reading query plans",
      kind: "review",
      seats: 2,
      audience: "company",
      startsAt: BEGIN,
      durationMinutes: 60,
      waivesOwnRules: true,
      ...more,
    });
    if (!outcome.ok) throw new Error(`the group was refused: ${outcome.code}`);
    return outcome.value.id;
  };
  const join = async (who: PersonId, groupId: GroupId) => (await groupsOf(who)).join({ groupId });
  const leave = async (who: PersonId, groupId: GroupId) => (await groupsOf(who)).leave({ groupId });
  const accept = async (who: PersonId, groupId: GroupId) => (await groupsOf(who)).accept({ groupId });
  const ownOf = async (who: PersonId, id: GroupId) => (await (await groupsOf(who)).one({ id })).own;
  const heldBy = (personId: PersonId) =>
    product.db
      .selectFrom("timeBlock")
      .select("groupId")
      .where("personId", "=", personId)
      .where("active", "=", true)
      .execute();

  test("who comes has a seat and their time is held; who comes later waits, with a position", async () => {
    const id = await create();
    const [one, two, three, four] = await people(4);
    if (!(one && two && three && four)) throw new Error("nobody came");
    expect(await join(one, id)).toMatchObject({ value: { status: "joined" } });
    expect(await join(two, id)).toMatchObject({ value: { status: "joined" } });
    expect(await join(three, id)).toMatchObject({ value: { status: "waiting" } });
    expect(await join(four, id)).toMatchObject({ value: { status: "waiting" } });
    expect(await heldBy(one)).toEqual([{ groupId: id }]);
    expect(await heldBy(ada)).toEqual([{ groupId: id }]);
    expect(await heldBy(three)).toEqual([]);
    expect(await ownOf(four, id)).toMatchObject({ status: "waiting", position: 2 });
    expect(await join(one, id)).toMatchObject({ code: "ALREADY_IN" });
    const home = await (await product.as(four)).inbox.home();
    expect(home.mine).toEqual([]);
    expect(home.theirs).toMatchObject([
      { kind: "waitForSeat", until: addMilliseconds(BEGIN, -2 * HOUR), subject: { id, inLine: 2 } },
    ]);
  });

  test("who leaves the company takes their groups and their seats along: all are told, and who waits is asked", async () => {
    const admin = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    const [one, two, three] = await people(3);
    if (!(one && two && three)) throw new Error("nobody came");
    const id = await create();
    for (const who of [one, two, three]) await join(who, id);
    const close = async (person: PersonId) => {
      const { company } = await product.as(admin);
      expect(await company.whatEnds({ id: person })).toMatchObject(
        person === ada ? { groups: 1, seats: 0 } : { groups: 0, seats: 1 },
      );
      expect(await company.deactivate({ id: person })).toMatchObject({ ok: true });
      await product.turn();
    };
    await close(one);
    expect(await heldBy(one)).toEqual([]);
    expect(await ownOf(three, id)).toMatchObject({ status: "offered" });
    await close(ada);
    expect([await heldBy(ada), await heldBy(two)]).toEqual([[], []]);
    const { notices } = await (await product.as(two)).inbox.home();
    expect(notices).toMatchObject([{ topic: "groupCancelled", reason: "They have left the company." }]);
  });

  test("a freed seat is offered in order for 24 h, to one at a time, then to the next", async () => {
    const id = await create();
    const [one, two, three, four] = await people(4);
    if (!(one && two && three && four)) throw new Error("nobody came");
    for (const who of [one, two, three, four]) await join(who, id);
    expect(await leave(one, id)).toMatchObject({ ok: true });
    expect(await heldBy(one)).toEqual([]);
    const offerEndsAt = addMilliseconds(NOW, 24 * HOUR);
    expect(await ownOf(three, id)).toMatchObject({ status: "offered", offerEndsAt });
    const { mine } = await (await product.as(three)).inbox.home();
    expect(mine).toMatchObject([
      { kind: "takeSeat", until: offerEndsAt, otherwise: "seatMovesOn", subject: { id, other: { id: ada } } },
    ]);
    expect(await accept(four, id)).toMatchObject({ code: "NO_SEAT_OFFERED" });
    expect(await join(one, id)).toMatchObject({ value: { status: "waiting" } });
    product.clock.set(offerEndsAt);
    await product.turn();
    expect(await ownOf(three, id)).toBeNull();
    expect(await ownOf(four, id)).toMatchObject({ status: "offered" });
    expect(await accept(four, id)).toMatchObject({ value: { status: "joined" } });
    const { notices } = await (await product.as(three)).inbox.home();
    expect(notices).toMatchObject([{ topic: "groupSeatLapsed", groupTopic: "Reading query plans" }]);
  });

  test("a skill that the catalogue does not have is refused at its field", async () => {
    const wish = { key: crypto.randomUUID(), topic: "Knots", kind: "review", seats: 2 } as const;
    const when = { startsAt: BEGIN, durationMinutes: 60, waivesOwnRules: true } as const;
    const open = async (skillId: string) =>
      (await groupsOf(ada)).create({ ...wish, ...when, audience: "company", skillId });
    expect(await open("knots")).toMatchObject({ code: "SKILL_UNKNOWN", field: "skillId" });
    expect(await open("debugging")).toMatchObject({ ok: true });
  });

  test("nobody sits in a group and in something else at once, in whatever order they come", async () => {
    const id = await create();
    const [ben] = await people(1);
    if (!ben) throw new Error("nobody came");
    await join(ben, id);
    const mentorshipId = await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    const booked = await (await product.as(ben)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt: "2026-11-26T09:30:00Z",
      durationMinutes: 60,
      kind: "review",
      topic: "Retries",
    });
    expect(booked).toMatchObject({ code: "SLOT_TAKEN" });
    const bob = await makePerson(product.db, { name: "Bob", mentors: true });
    const other = await (await groupsOf(bob)).create({
      key: crypto.randomUUID(),
      topic: "Another one",
      kind: "pairing",
      seats: 2,
      audience: "company",
      startsAt: "2026-11-26T09:30:00Z",
      durationMinutes: 25,
      waivesOwnRules: true,
    });
    if (!other.ok) throw new Error(other.code);
    expect(await join(ben, other.value.id)).toMatchObject({ code: "YOU_ARE_BUSY" });
    expect(await join(ada, other.value.id)).toMatchObject({ code: "YOU_ARE_BUSY" });
  });

  test("the database itself keeps two occasions of one person apart", async () => {
    const id = await create();
    const other = await create({ startsAt: "2026-11-27T09:00:00Z" });
    const move = product.db
      .updateTable("timeBlock")
      .set((eb) => ({
        busy: eb.selectFrom("timeBlock as one").select("one.busy").where("one.groupId", "=", id),
      }))
      .where("groupId", "=", other)
      .execute();
    await expect(move).rejects.toMatchObject({
      code: "23P01",
      constraint: "time_block_person_id_busy_session_id_excl",
    });
  });

  test("a move needs everybody free and tells how many are not, never who or why", async () => {
    const id = await create();
    const [ben, cem] = await people(2);
    if (!(ben && cem)) throw new Error("nobody came");
    await join(ben, id);
    await join(cem, id);
    const bob = await makePerson(product.db, { name: "Bob", mentors: true });
    const elsewhere = await (await groupsOf(bob)).create({
      key: crypto.randomUUID(),
      topic: "Secret plans",
      kind: "pairing",
      seats: 2,
      audience: "company",
      startsAt: "2026-11-27T09:00:00Z",
      durationMinutes: 60,
      waivesOwnRules: true,
    });
    if (!elsewhere.ok) throw new Error(elsewhere.code);
    await join(ben, elsewhere.value.id);
    const move = async (startsAt: string) =>
      (await groupsOf(ada)).move({ groupId: id, version: 1, startsAt, waivesOwnRules: true });
    const refused = await move("2026-11-27T09:30:00Z");
    expect(refused).toEqual({ ok: false, code: "SOME_ARE_BUSY", field: "startsAt", details: { busy: 1 } });
    expect(await move("2026-11-26T09:30:00Z")).toMatchObject({ ok: true });
    await product.turn();
    expect((await (await product.as(cem)).inbox.home()).notices).toMatchObject([{ topic: "groupMoved" }]);
  });

  test("the mentor calls it off with a reason: everybody hears it and has their time back", async () => {
    const id = await create();
    const [ben] = await people(1);
    if (!ben) throw new Error("nobody came");
    await join(ben, id);
    expect(await (await groupsOf(ben)).cancel({ groupId: id, version: 1, reason: "No" })).toMatchObject({
      code: "FORBIDDEN",
    });
    const cancelled = await (await groupsOf(ada)).cancel({ groupId: id, version: 1, reason: "I am ill." });
    expect(cancelled).toMatchObject({ ok: true });
    await product.turn();
    expect([...(await heldBy(ben)), ...(await heldBy(ada))]).toEqual([]);
    expect((await (await product.as(ben)).inbox.home()).notices).toMatchObject([
      { topic: "groupCancelled", reason: "I am ill." },
    ]);
    expect(await join(ben, id)).toMatchObject({ code: "GROUP_CANCELLED" });
  });

  test("a group for one's mentees is not there for others", async () => {
    const id = await create({ audience: "mentees" });
    const [ben, cem] = await people(2);
    if (!(ben && cem)) throw new Error("nobody came");
    await makeMentorship(product.db, { mentorId: ada, menteeId: ben });
    expect(await join(ben, id)).toMatchObject({ ok: true });
    expect(await join(cem, id)).toMatchObject({ code: "NOT_FOUND" });
    await expect((await groupsOf(cem)).one({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await (await groupsOf(cem)).open()).map((one) => one.id)).not.toContain(id);
  });

  test("who has no seat sees how many there are, who has one sees who they sit with", async () => {
    const id = await create();
    const [ben, cem, dee, eva] = await people(4);
    if (!(ben && cem && dee && eva)) throw new Error("nobody came");
    for (const who of [ben, cem, dee]) await join(who, id);
    const counts = { taken: 2, waiting: 1, joined: [] };
    expect(await (await groupsOf(eva)).one({ id })).toMatchObject({ ...counts, role: "guest" });
    expect(await (await groupsOf(dee)).one({ id })).toMatchObject({ ...counts, role: "member" });
    const named = { taken: 2, joined: [{ id: ben }, { id: cem }] };
    expect(await (await groupsOf(cem)).one({ id })).toMatchObject(named);
    expect(await (await groupsOf(ada)).one({ id })).toMatchObject(named);
    await leave(ben, id);
    expect(await (await groupsOf(ben)).one({ id })).toMatchObject({ taken: 1, offered: 1, joined: [] });
  });

  test("forty people at once for eight seats: eight sit, the rest wait in one line, nobody jumps it", async () => {
    const id = await create({ seats: 8 });
    const crowd = await people(40);
    const outcomes = await Promise.all(crowd.map((who) => join(who, id)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const seats = () =>
      product.db
        .selectFrom("groupSeat")
        .select(["personId", "status", "seat", "place"])
        .where("groupId", "=", id)
        .orderBy("place")
        .execute();
    const before = await seats();
    expect(before.filter(({ status }) => status === "joined").map(({ place }) => place)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    const sitting = before.slice(0, 4).map(({ personId }) => personId);
    const line = before.slice(8).map(({ personId }) => personId);
    const late = await people(4);
    // Four give up their seat while everybody in the line grasps for one and others come.
    await Promise.all([
      ...sitting.map((who) => leave(who, id)),
      ...line.map((who) => accept(who, id)),
      ...late.map((who) => join(who, id)),
    ]);
    const after = await seats();
    const inside = after.filter(({ seat }) => seat !== null);
    expect(inside).toHaveLength(8);
    expect(new Set(inside.map(({ seat }) => seat)).size).toBe(8);
    expect(inside.map(({ personId }) => personId).sort()).toEqual(
      [...before.slice(4, 8).map(({ personId }) => personId), ...line.slice(0, 4)].sort(),
    );
    const joined = after.filter(({ status }) => status === "joined");
    const held = await product.db
      .selectFrom("timeBlock")
      .select("personId")
      .where("groupId", "=", id)
      .where("active", "=", true)
      .execute();
    expect(held.map(({ personId }) => personId).sort()).toEqual(
      [ada, ...joined.map(({ personId }) => personId)].sort(),
    );
  });

  test("each closes out for themselves, and the mentor says who was there", async () => {
    const id = await create();
    const [ben, cem] = await people(2);
    if (!(ben && cem)) throw new Error("nobody came");
    await join(ben, id);
    product.clock.set("2026-11-26T10:05:00Z");
    const words = { groupId: id, version: 0, held: true } as const;
    for (const who of [ada, ben])
      expect((await (await product.as(who)).inbox.home()).mine).toMatchObject([
        { kind: "closeOutGroup", subject: { id } },
      ]);
    expect(await (await groupsOf(ada)).closeOut({ ...words, present: [ben] })).toMatchObject({ ok: true });
    expect(
      await (await groupsOf(ben)).closeOut({ ...words, learned: "Read it from the inside." }),
    ).toMatchObject({
      ok: true,
    });
    expect(await (await groupsOf(cem)).closeOut(words)).toMatchObject({ code: "FORBIDDEN" });
    expect(await (await groupsOf(ada)).one({ id })).toMatchObject({
      joined: [{ id: ben, wasThere: true }],
      closeOuts: [{ personId: ada }, { personId: ben, learned: "Read it from the inside." }],
    });
    expect((await (await product.as(ben)).inbox.home()).mine).toEqual([]);
    const evidence = (await product.as(ada)).evidence;
    const rows = await evidence.rows({ personId: ada, number: "confirmed" });
    expect(rows).toMatchObject({
      total: 1,
      rows: [{ kind: "group", id, joined: 1, other: null, state: "confirmed" }],
    });
    const asMentee = await (await product.as(ben)).evidence.rows({ personId: ben, number: "all" });
    expect(asMentee.total).toBe(0);
  });
});
