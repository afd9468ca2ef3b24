import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { askInTurn, chainOf, makeTester, openRequest, requestsOf } from "../support/make-choices.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { asMentee, asMentor, makeProgramme } from "../support/make-programme.ts";

const START = "2026-11-02T09:00:00Z";
const after = (days: number) => addMilliseconds(START, days * DAY);

describe.each(availableDatabases)("a next choice asked from the health of a programme, on %s", (kind) => {
  let product: TestProduct;
  let [irisId, ana, ben, chen, mia]: PersonId[] = [];
  let programmeId: ProgrammeId;
  beforeAll(async () => {
    product = await openTestProduct(kind, START);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());

  const people = () => {
    if (!irisId || !ana || !ben || !chen || !mia) throw new Error("not begun");
    return { iris: irisId, ana, ben, chen, mia };
  };
  const iris = () => product.as(people().iris);
  const add = async (personId: PersonId, side: typeof asMentee) =>
    mustSucceed(await (await iris()).programmes.addMember({ programmeId, personId, ...side }));

  beforeEach(async () => {
    product.clock.set(START);
    irisId = await makePerson(product.db, { name: "Iris", isCompanyAdmin: true });
    ana = await makeTester(product, "Ana");
    ben = await makeTester(product, "Ben");
    chen = await makeTester(product, "Chen");
    mia = await makePerson(product.db, { name: "Mia" });
    const mentorshipRequest = { remindAfterDays: [3], closeAfterDays: 14 };
    programmeId = await makeProgramme(await iris(), { clocks: { ...defaultClocks, mentorshipRequest } });
    await add(mia, asMentee);
    await add(ana, asMentor);
    await add(ben, asMentor);
    mustSucceed(await askInTurn(product, mia, [ana, ben, chen]));
  });

  const waiting = { state: "waiting", cause: "REQUEST_OPEN" };
  const stuck = { state: "stuck", cause: "REQUEST_OVERDUE" };
  const health = async () => (await iris()).checks.health({ programmeId });
  const row = async () => (await health()).rows.find(({ personId }) => personId === mia);
  const moveOn = async () =>
    (await iris()).checks.repair({ programmeId, personId: people().mia, kind: "nextChoice" });
  const noticesOf = async (id: PersonId) => {
    await product.turn();
    return (await (await product.as(id)).inbox.home()).notices.map(({ topic, other }) => [
      topic,
      other?.name,
    ]);
  };
  const mailsTo = async (personId: PersonId, kindOfMail: string) => {
    await product.turn();
    return product.db
      .selectFrom("delivery")
      .selectAll()
      .where("kind", "=", kindOfMail)
      .where("personId", "=", personId)
      .execute();
  };

  test("is offered once the mentor is overdue and counts as stuck, and says of the choices no more than that there is one", async () => {
    expect(await row()).toMatchObject({ ...waiting, repairs: ["remind", "extend"] });
    expect(await moveOn()).toMatchObject({ ok: false, code: "NOT_NEEDED" });
    product.clock.set(after(3));
    const page = await health();
    expect(await row()).toMatchObject({
      ...stuck,
      owner: "mentor",
      repairs: ["nextChoice", "remind", "extend"],
    });
    expect(page.counts).toMatchObject({ stuck: 1, waiting: 0 });
    const { mia } = people();
    const about = JSON.stringify(page.rows.find(({ personId }) => personId === mia));
    for (const name of ["Ben", "Chen"]) expect(about).not.toContain(name);
  });

  test("more time puts it off, and a reminder says for whom the request waits", async () => {
    const { ana } = people();
    product.clock.set(after(3));
    mustSucceed(await (await iris()).checks.repair({ programmeId, personId: people().mia, kind: "remind" }));
    expect(await mailsTo(ana, "programmeReminded")).toMatchObject([
      { subject: "Growing into architecture: Mia waits for your answer" },
    ]);
    mustSucceed(await (await iris()).checks.repair({ programmeId, personId: people().mia, kind: "extend" }));
    expect(await row()).toMatchObject({ ...waiting, until: after(21), repairs: ["remind", "extend"] });
    product.clock.set(after(10));
    expect(await row()).toMatchObject(stuck);
  });

  test("is still offered when its time is over and no clock has moved it on", async () => {
    const { mia } = people();
    product.clock.set(after(15));
    expect(await row()).toMatchObject({ ...stuck, until: null, repairs: ["nextChoice"] });
    mustSucceed(await moveOn());
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben asked", "Chen waiting"]);
    expect(await row()).toMatchObject({ ...waiting, mentor: { name: "Ben" } });
  });

  test("asks the next with all of its time, and the row says what was done, by whom", async () => {
    const { ana, ben, mia } = people();
    product.clock.set(after(4));
    mustSucceed(await moveOn());
    expect(await chainOf(product, mia)).toEqual(["Ana over", "Ben asked", "Chen waiting"]);
    expect(await requestsOf(product, ben)).toMatchObject([{ status: "requested", closesAt: after(18) }]);
    expect(await requestsOf(product, ana)).toMatchObject([{ status: "withdrawn" }]);
    expect(await row()).toMatchObject({
      ...{ cause: "REQUEST_OPEN", mentor: { name: "Ben" }, repairs: ["remind", "extend"] },
      lastRepair: { kind: "nextChoice", by: "Iris" },
    });
    expect(await moveOn()).toMatchObject({ code: "NOT_NEEDED" });
  });

  test("tells the mentee who did it and who is asked; the mentor reads what anybody reads whose request is taken back", async () => {
    const { ana, mia } = people();
    product.clock.set(after(3));
    mustSucceed(await moveOn());
    const notices = await noticesOf(mia);
    expect(notices).toContainEqual(["programmeMovedOn", "Iris"]);
    expect(notices).toContainEqual(["nextChoiceAsked", "Ben"]);
    expect(await mailsTo(mia, "programmeMovedOn")).toMatchObject([
      { subject: "Growing into architecture: Ben is asked now" },
    ]);
    expect(await noticesOf(ana)).toContainEqual(["requestWithdrawn", "Mia"]);
    const [mail] = await mailsTo(ana, "requestWithdrawn");
    expect(mail?.subject).toBe("The request of Mia was taken back");
    for (const word of ["Iris", "Ben", "Chen", "architecture"])
      expect(JSON.stringify(mail)).not.toContain(word);
  });

  test("somebody outside of the programme stays unnamed, and nobody reads that nobody was asked", async () => {
    const { ben, mia, chen } = people();
    product.clock.set(after(3));
    mustSucceed(await moveOn());
    const asked = await openRequest(product, { mentorId: ben, menteeId: mia });
    mustSucceed(await (await product.as(ben)).mentorships.decline({ ...asked, reason: "Full until May." }));
    expect(await requestsOf(product, chen)).toMatchObject([{ status: "requested" }]);
    expect(await row()).toMatchObject({
      ...{ state: "waiting", cause: "ASKED_ELSEWHERE", owner: "mentor", mentor: null, repairs: [] },
      until: after(17),
    });
    expect(JSON.stringify(await health())).not.toContain("Chen");
  });

  test("with nobody left who can be asked nothing changes", async () => {
    const { ana, ben, chen, mia } = people();
    product.clock.set(after(3));
    await product.db.updateTable("person").set({ pausedAt: START }).where("id", "in", [ben, chen]).execute();
    expect(await moveOn()).toMatchObject({ ok: false, code: "NOBODY_LEFT" });
    expect(await chainOf(product, mia)).toEqual(["Ana asked", "Ben waiting", "Chen waiting"]);
    expect(await requestsOf(product, ana)).toMatchObject([{ status: "requested" }]);
    expect((await row())?.lastRepair).toBeNull();
  });

  test("of the mentor's answer and the admin's click, the first one counts", async () => {
    const { ana, ben, mia } = people();
    product.clock.set(after(3));
    const asked = await openRequest(product, { mentorId: ana, menteeId: mia });
    const { mentorships } = await product.as(ana);
    const [answer, moved] = await Promise.all([mentorships.accept(asked), moveOn()]);
    expect([answer.ok, moved.ok].filter(Boolean)).toHaveLength(1);
    const pairs = await product.db
      .selectFrom("mentorship")
      .select("mentorId")
      .where("menteeId", "=", mia)
      .execute();
    expect(pairs).toEqual(answer.ok ? [{ mentorId: ana }] : []);
    expect(await requestsOf(product, ben)).toHaveLength(answer.ok ? 0 : 1);
  });
});
