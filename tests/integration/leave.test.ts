import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import type { LeaveChoice } from "@belay/core/mentorships/leave-inputs.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

// Monday, 10:00 in Madrid.
const NOW = "2026-11-23T09:00:00Z";
const DURING = "2026-12-09T09:00:00Z";
const BACK = "2026-12-20T23:00:00Z";
const SKILL = "testing";

interface Chosen {
  mentorshipId: MentorshipId;
  choice: LeaveChoice;
  coverId?: PersonId | null;
}

describe.each(availableDatabases)("a leave, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  afterEach(() => product.clock.set(NOW));

  const mentor = (name: string, level = 5) =>
    makePerson(product.db, { name, mentors: true, capacity: 3, offers: { [SKILL]: level } });
  const makePair = async () => {
    const ada = await mentor("Ada");
    const ben = await makePerson(product.db, { name: "Ben", hours: null });
    return { ada, ben, id: await pairOf(ada, ben) };
  };
  const pairOf = (mentorId: PersonId, menteeId: PersonId, seat = 1) =>
    makeMentorship(product.db, { mentorId, menteeId, seat });
  const goAway = async (who: PersonId, choices: Chosen[], more = {}) =>
    (await product.as(who)).mentorships.beginLeave({
      key: crypto.randomUUID(),
      fromDate: "2026-12-07",
      returnDate: "2026-12-21",
      note: "Back after the holidays",
      choices,
      cancelSessionIds: [],
      ...more,
    });
  const book = async (mentorshipId: MentorshipId, who: PersonId, startsAt: string) =>
    (await product.as(who)).sessions.book({
      key: crypto.randomUUID(),
      mentorshipId,
      startsAt,
      durationMinutes: 60,
      kind: "pairing",
      topic: "Sharding",
    });
  const starts = async (mentorshipId: MentorshipId, who: PersonId) => {
    const range = { start: "2026-12-01T00:00:00Z", end: "2027-01-01T00:00:00Z" };
    return (await product.as(who)).sessions.freeTimes({ mentorshipId, ...range, durationMinutes: 60 });
  };

  test("nothing is free in it, before and after it everything is as ever", async () => {
    const { ada, ben, id } = await makePair();
    expect(await goAway(ada, [{ mentorshipId: id, choice: "pause" }])).toMatchObject({ ok: true });
    const times = await starts(id, ben);
    if (!times.isOpen) throw new Error("not begun yet");
    expect(times.starts.filter((start) => start > "2026-12-07" && start < "2026-12-20T23:00:00Z")).toEqual(
      [],
    );
    expect(times.starts).toContain("2026-12-04T09:00:00Z");
    expect(times.starts).toContain("2026-12-21T09:00:00Z");
    expect(await book(id, ben, "2026-12-09T09:00:00Z")).toMatchObject({ code: "SLOT_TAKEN" });
    expect(await book(id, ben, "2026-12-21T09:00:00Z")).toMatchObject({ ok: true });
  });

  test("while it lasts the pair is paused, says until when, and goes on by itself at the return", async () => {
    const { ada, ben, id } = await makePair();
    await goAway(ada, [{ mentorshipId: id, choice: "pause" }]);
    product.clock.set(DURING);
    const asBen = await product.as(ben);
    expect(await asBen.mentorships.one({ id })).toMatchObject({
      mentorAwayUntil: BACK,
      mentorAwayNote: "Back after the holidays",
    });
    expect(await asBen.people.one({ id: ada })).toMatchObject({ awayUntil: BACK });
    expect(await starts(id, ben)).toEqual({ isOpen: false, awayUntil: BACK });
    expect(await book(id, ben, "2026-12-22T09:00:00Z")).toMatchObject({ code: "MENTOR_AWAY" });
    product.clock.set(BACK);
    expect(await (await product.as(ben)).people.one({ id: ada })).toMatchObject({ awayUntil: null });
    expect(await book(id, ben, "2026-12-22T09:00:00Z")).toMatchObject({ ok: true });
  });

  test("nobody asks or finds who is away", async () => {
    const offers = { code_review: 5 };
    const ada = await makePerson(product.db, { name: "Ada", mentors: true, offers });
    const dora = await makePerson(product.db, { name: "Dora", hours: null });
    await goAway(ada, []);
    product.clock.set(DURING);
    const asDora = await product.as(dora);
    const goal = { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 } as const;
    const key = crypto.randomUUID();
    expect(await asDora.mentorships.ask({ key, mentorId: ada, goal, message: "Please" })).toMatchObject({
      code: "INACTIVE",
    });
    product.clock.set(BACK);
    const later = (await product.as(dora)).mentorships;
    expect(await later.ask({ key, mentorId: ada, goal, message: "Please" })).toMatchObject({ ok: true });
  });

  test("every mentee needs a choice, and a leave does not overlap another", async () => {
    const { ada, id } = await makePair();
    expect(await goAway(ada, [])).toMatchObject({ code: "CHOICE_MISSING" });
    expect(await goAway(ada, [{ mentorshipId: id, choice: "pause" }])).toMatchObject({ ok: true });
    expect(await goAway(ada, [{ mentorshipId: id, choice: "pause" }])).toMatchObject({
      code: "ALREADY_AWAY",
    });
    const past = { fromDate: "2026-11-01", returnDate: "2026-11-20" };
    expect(await goAway(ada, [{ mentorshipId: id, choice: "pause" }], past)).toMatchObject({
      code: "TOO_EARLY",
    });
    const other = await makePair();
    expect(await goAway(other.ada, [{ mentorshipId: id, choice: "pause" }])).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("an ended one is over at once, and the sessions that were chosen are called off", async () => {
    const { ada, ben, id } = await makePair();
    const cem = await makePerson(product.db, { name: "Cem", hours: null });
    const second = await pairOf(ada, cem, 2);
    const booked = await book(id, ben, "2026-12-08T09:00:00Z");
    const kept = await book(id, ben, "2026-12-10T09:00:00Z");
    if (!booked.ok || !kept.ok) throw new Error("nothing was booked");
    await goAway(
      ada,
      [
        { mentorshipId: id, choice: "pause" },
        { mentorshipId: second, choice: "end" },
      ],
      { cancelSessionIds: [booked.value.id] },
    );
    await product.turn();
    const asBen = await product.as(ben);
    expect(await asBen.sessions.one({ id: booked.value.id })).toMatchObject({ status: "cancelled" });
    expect(await asBen.sessions.one({ id: kept.value.id })).toMatchObject({ status: "confirmed" });
    expect(await (await product.as(cem)).mentorships.one({ id: second })).toMatchObject({ status: "ended" });
    const { notices } = await asBen.inbox.home();
    expect(notices.map(({ topic }) => topic).sort()).toEqual(["leaveBegan", "sessionCancelled"]);
  });

  test("who is asked to cover has a turn; a yes makes a mentorship that ends with the leave", async () => {
    const { ada, ben, id } = await makePair();
    const eva = await mentor("Eva");
    const asAda = await product.as(ada);
    const { mentees } = await asAda.mentorships.leave();
    expect(mentees[0]?.covers.map((person) => person.id)).toContain(eva);
    expect(mentees[0]?.covers.map((person) => person.id)).not.toContain(ada);
    await goAway(ada, [{ mentorshipId: id, choice: "cover", coverId: eva }]);
    const asEva = await product.as(eva);
    const turn = (await asEva.inbox.home()).mine[0];
    expect(turn).toMatchObject({ kind: "answerCover", until: BACK, subject: { other: { id: ada } } });
    expect((await asAda.inbox.home()).theirs[0]).toMatchObject({ kind: "answerCover", isMine: false });
    const { leave } = await asAda.mentorships.leave();
    if (!leave) throw new Error("no leave");
    const ask = { leaveId: leave.id, mentorshipId: id, version: 1 };
    expect(await asEva.mentorships.answerCover({ ...ask, agrees: true })).toEqual({ ok: true, value: null });
    expect(await asEva.mentorships.answerCover({ ...ask, agrees: true })).toMatchObject({
      code: "ALREADY_ANSWERED",
    });
    expect((await asEva.inbox.home()).mine).toEqual([]);
    const covering = (await asEva.mentorships.mine())[0];
    if (!covering) throw new Error("nothing is covered");
    expect(covering).toMatchObject({ menteeId: ben, skillId: SKILL, status: "active" });
    expect(await (await product.as(ben)).mentorships.one({ id: covering.id })).toMatchObject({
      coversFor: "Ada",
      coversUntil: BACK,
    });
    expect(await book(covering.id, ben, "2026-12-08T10:00:00Z")).toMatchObject({ ok: true });
    product.clock.set(BACK);
    await product.turn();
    expect(await asEva.mentorships.one({ id: covering.id })).toMatchObject({ status: "ended" });
  });

  test("a no leaves it paused, told to who is away and not to the mentee", async () => {
    const { ada, ben, id } = await makePair();
    const eva = await mentor("Eva");
    await goAway(ada, [{ mentorshipId: id, choice: "cover", coverId: eva }]);
    const { leave } = await (await product.as(ada)).mentorships.leave();
    if (!leave) throw new Error("no leave");
    const asEva = await product.as(eva);
    await asEva.mentorships.answerCover({ leaveId: leave.id, mentorshipId: id, version: 1, agrees: false });
    await product.turn();
    expect((await (await product.as(ada)).inbox.home()).notices[0]).toMatchObject({ topic: "coverDeclined" });
    const told = (await (await product.as(ben)).inbox.home()).notices.map(({ topic }) => topic);
    expect(told).toEqual(["leaveBegan"]);
  });

  test("who does not qualify or has no room is not asked to cover", async () => {
    const { ada, id } = await makePair();
    const junior = await mentor("Jo", 1);
    const full = await mentor("Fay");
    await product.db.updateTable("person").set({ capacity: 0 }).where("id", "=", full).execute();
    for (const coverId of [junior, full])
      expect(await goAway(ada, [{ mentorshipId: id, choice: "cover", coverId }])).toMatchObject({
        code: "COVER_NOT_POSSIBLE",
      });
  });

  test("back early with one click: bookable at once, covers relieved, mentees told", async () => {
    const { ada, ben, id } = await makePair();
    await goAway(ada, [{ mentorshipId: id, choice: "pause" }]);
    product.clock.set(DURING);
    const asAda = await product.as(ada);
    const { leave } = await asAda.mentorships.leave();
    if (!leave) throw new Error("no leave");
    const seen = { leaveId: leave.id, version: leave.version };
    expect(await asAda.mentorships.endLeave({ ...seen, version: 7 })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(await (await product.as(ben)).mentorships.endLeave(seen)).toMatchObject({ code: "NOT_FOUND" });
    expect(await asAda.mentorships.endLeave(seen)).toMatchObject({ ok: true });
    expect((await asAda.mentorships.leave()).leave).toBeNull();
    expect(await book(id, ben, "2026-12-11T09:00:00Z")).toMatchObject({ ok: true });
    await product.turn();
    const told = (await (await product.as(ben)).inbox.home()).notices.map(({ topic }) => topic);
    expect(told).toContain("leaveEnded");
  });

  test("a leave that was called off before it began leaves nothing behind", async () => {
    const { ada, ben, id } = await makePair();
    await goAway(ada, [{ mentorshipId: id, choice: "pause" }]);
    const asAda = await product.as(ada);
    const { leave } = await asAda.mentorships.leave();
    if (!leave) throw new Error("no leave");
    expect(await asAda.mentorships.endLeave({ leaveId: leave.id, version: 1 })).toMatchObject({ ok: true });
    expect(await book(id, ben, "2026-12-09T09:00:00Z")).toMatchObject({ ok: true });
  });
});
