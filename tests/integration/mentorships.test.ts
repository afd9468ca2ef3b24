import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const goal = { kind: "skill", skillId: "testing", fromLevel: 2, toLevel: 4 } as const;

describe.each(availableDatabases)("mentorships, on %s", (kind) => {
  let product: TestProduct;
  let skillId: string;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    const anybody = await product.as(await makePerson(product.db, { name: "Reader" }));
    skillId = (await anybody.ladder.current()).catalogue.skills[0]?.id ?? "";
  });
  afterAll(() => product.close());

  const mentor = (name: string, capacity = 2) =>
    makePerson(product.db, { name, mentors: true, capacity, offers: { [skillId]: 5 } });
  const mentee = (name: string) => makePerson(product.db, { name });
  const ask = async (menteeId: PersonId, mentorId: PersonId, key = crypto.randomUUID()) =>
    (await product.as(menteeId)).mentorships.ask({
      key,
      mentorId,
      goal: { ...goal, skillId },
      message: "Will you help me?",
    });
  const requestsOf = async (id: PersonId) => (await product.as(id)).mentorships.requests();

  test("a mentee asks, the mentor accepts, and both have a mentorship with the goal", async () => {
    const [ada, ben] = [await mentor("Ada"), await mentee("Ben")];
    expect(await ask(ben, ada)).toMatchObject({ ok: true });
    const [request] = await requestsOf(ada);
    if (!request) throw new Error("nothing was asked");
    expect(request).toMatchObject({
      menteeName: "Ben",
      status: "requested",
      skillId,
      closesAt: "2026-12-07T09:00:00Z",
    });
    const accepted = await (await product.as(ada)).mentorships.accept({
      requestId: request.id,
      version: request.version,
    });
    expect(accepted).toMatchObject({ ok: true });
    for (const id of [ada, ben]) {
      expect(await (await product.as(id)).mentorships.mine()).toMatchObject([
        { status: "active", skillId, fromLevel: 2, toLevel: 4 },
      ]);
    }
    expect(await ask(ben, ada)).toMatchObject({ ok: false, code: "ALREADY_PAIRED" });
  });

  test("a double submit asks once; another request under the same key is refused", async () => {
    const [ada, ben] = [await mentor("Ada"), await mentee("Ben")];
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all([ask(ben, ada, key), ask(ben, ada, key)]);
    expect(second).toEqual(first);
    expect(await requestsOf(ben)).toHaveLength(1);
    expect(await ask(ben, await mentor("Cleo"), key)).toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
    expect(await ask(ben, ada)).toMatchObject({ code: "ALREADY_ASKED" });
  });

  test("the last seat is given away once, however many are accepted at once", async () => {
    const ada = await mentor("Ada", 1);
    const mentees = await Promise.all(["Ben", "Cem", "Dov", "Eli"].map(mentee));
    for (const id of mentees) expect(await ask(id, ada)).toMatchObject({ ok: true });
    const as = await product.as(ada);
    const outcomes = await Promise.all(
      (await requestsOf(ada)).map(({ id, version }) => as.mentorships.accept({ requestId: id, version })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === "NO_CAPACITY")).toHaveLength(3);
    // A refused acceptance changed nothing: the others still wait.
    expect((await requestsOf(ada)).filter(({ status }) => status === "requested")).toHaveLength(3);
  });

  test("ending frees the seat at once, for either side, and nobody else", async () => {
    const [ada, ben, cem] = [await mentor("Ada", 1), await mentee("Ben"), await mentee("Cem")];
    await ask(ben, ada);
    const [request] = await requestsOf(ada);
    if (!request) throw new Error("nothing was asked");
    await (await product.as(ada)).mentorships.accept({ requestId: request.id, version: request.version });
    expect(await ask(cem, ada)).toMatchObject({ code: "NO_CAPACITY" });
    const [mentorship] = await (await product.as(ben)).mentorships.mine();
    if (!mentorship) throw new Error("no mentorship");
    const end = { mentorshipId: mentorship.id, version: mentorship.version };
    expect(await (await product.as(cem)).mentorships.end(end)).toMatchObject({ code: "NOT_FOUND" });
    expect(await (await product.as(ben)).mentorships.end({ ...end, version: 7 })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(await (await product.as(ben)).mentorships.end(end)).toEqual({ ok: true, value: null });
    expect(await ask(cem, ada)).toMatchObject({ ok: true });
  });

  test("a request is remembered on day 3 and 7 and closes on day 14, told to nobody twice", async () => {
    const [ada, ben] = [await mentor("Ada"), await mentee("Ben")];
    await ask(ben, ada);
    const stateOn = async (now: string) => {
      product.clock.set(now);
      await product.turn();
      await product.turn();
      const row = await product.db
        .selectFrom("mentorshipRequest")
        .select(["status", "remindersSent"])
        .where("mentorId", "=", ada)
        .executeTakeFirstOrThrow();
      return [row.status, row.remindersSent];
    };
    expect(await stateOn("2026-11-26T08:59:59Z")).toEqual(["requested", 0]);
    expect(await stateOn("2026-11-26T09:00:00Z")).toEqual(["requested", 1]);
    expect(await stateOn("2026-11-30T09:00:00Z")).toEqual(["requested", 2]);
    expect(await stateOn("2026-12-07T08:59:59Z")).toEqual(["requested", 2]);
    expect(await stateOn("2026-12-07T09:00:00Z")).toEqual(["expired", 2]);
    product.clock.set(NOW);
  });

  test("only the mentor answers, only the mentee takes back, and a stranger sees nothing", async () => {
    const [ada, ben, eve] = [await mentor("Ada"), await mentee("Ben"), await mentee("Eve")];
    await ask(ben, ada);
    const [request] = await requestsOf(ben);
    if (!request) throw new Error("nothing was asked");
    const seen = { requestId: request.id, version: request.version };
    expect(await (await product.as(ben)).mentorships.accept(seen)).toMatchObject({ code: "FORBIDDEN" });
    expect(await (await product.as(ada)).mentorships.withdraw(seen)).toMatchObject({ code: "FORBIDDEN" });
    expect(await (await product.as(eve)).mentorships.accept(seen)).toMatchObject({ code: "NOT_FOUND" });
    expect(await (await product.as(ada)).mentorships.accept({ ...seen, version: 9 })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(
      await (await product.as(ada)).mentorships.decline({ ...seen, reason: "I am away until May." }),
    ).toMatchObject({ ok: true });
    expect((await requestsOf(ben))[0]).toMatchObject({ status: "declined", reason: "I am away until May." });
    expect(await (await product.as(ada)).mentorships.accept({ ...seen, version: 2 })).toMatchObject({
      code: "INVALID_TRANSITION",
    });
  });

  test("nobody mentors their own reports, nor themselves, nor what they do not teach", async () => {
    const [ada, ben] = [await mentor("Ada"), await mentee("Ben")];
    const teamId = crypto.randomUUID();
    await product.db
      .insertInto("team")
      .values({ id: teamId as never, name: "Payments", createdAt: NOW })
      .execute();
    await product.db
      .insertInto("placement")
      .values({
        id: crypto.randomUUID() as never,
        personId: ben,
        levelId: "ic.mid",
        ladderVersion: "1.0.0",
        teamId: teamId as never,
        leadId: ada,
        fromDate: "2026-01-01",
      })
      .execute();
    expect(await ask(ben, ada)).toMatchObject({ code: "OWN_MANAGER" });
    expect(await ask(ada, ada)).toMatchObject({ code: "SELF" });
    expect(await ask(ben, await mentee("Nobody"))).toMatchObject({ code: "INACTIVE" });
  });

  test("a closed account winds up what it had", async () => {
    const [ada, ben, cem] = [await mentor("Ada"), await mentee("Ben"), await mentee("Cem")];
    const adminId = await makePerson(product.db, { name: "Root", isCompanyAdmin: true });
    await ask(ben, ada);
    const [request] = await requestsOf(ada);
    if (!request) throw new Error("nothing was asked");
    await (await product.as(ada)).mentorships.accept({ requestId: request.id, version: request.version });
    await ask(cem, ada);
    expect(await (await product.as(adminId)).company.deactivate({ id: ada })).toMatchObject({ ok: true });
    await product.turn();
    expect(await (await product.as(ben)).mentorships.mine()).toMatchObject([{ status: "ended" }]);
    expect(await requestsOf(cem)).toMatchObject([{ status: "declined" }]);
  });

  test("two requests in a row that ran out pause a mentor, who is back with one click", async () => {
    const [ada, ben, cem] = [await mentor("Ada"), await mentee("Ben"), await mentee("Cem")];
    await ask(ben, ada);
    product.clock.set("2026-12-08T09:00:00Z");
    await product.turn();
    expect(await (await product.as(ada)).inbox.home()).toMatchObject({ isPaused: false });
    expect(await ask(cem, ada)).toMatchObject({ ok: true });
    product.clock.set("2026-12-23T09:00:00Z");
    await product.turn();
    await product.turn();
    const home = await (await product.as(ada)).inbox.home();
    expect(home.isPaused).toBe(true);
    expect(home.notices.map(({ topic }) => topic)).toContain("mentorPaused");
    expect(await ask(ben, ada)).toMatchObject({ code: "INACTIVE" });
    await (await product.as(ada)).mentorships.resume();
    expect(await ask(ben, ada)).toMatchObject({ ok: true });
    // What ran out before the return is forgotten: one more does not pause again.
    product.clock.set("2027-01-07T09:00:00Z");
    await product.turn();
    expect(await (await product.as(ada)).inbox.home()).toMatchObject({ isPaused: false });
    product.clock.set(NOW);
  });
});
