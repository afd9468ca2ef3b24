import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import { asMentee, asMentor, COHORT_DATES, makeProgramme, programmeWith } from "../support/make-programme.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("programmes, on %s", (kind) => {
  let product: TestProduct;
  let admin: TestCaller;
  let ada: PersonId;
  let ben: PersonId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    product.clock.set(NOW);
    admin = await product.as(await makePerson(product.db, { name: "Iris", isCompanyAdmin: true }));
    ada = await makePerson(product.db, { name: "Ada", mentors: true });
    ben = await makePerson(product.db, { name: "Ben" });
  });

  const one = (programmeId: ProgrammeId) => admin.programmes.one({ programmeId });
  const emailOf = async (id: PersonId) =>
    (await product.db.selectFrom("person").select("email").where("id", "=", id).executeTakeFirstOrThrow())
      .email;
  const noticesOf = async (id: PersonId) => {
    await product.turn();
    const { notices } = await (await product.as(id)).inbox.home();
    return notices.map(({ topic, programmeName }) => `${topic} ${programmeName}`);
  };

  test("a company admin makes one, and its weights add up whatever was typed", async () => {
    const weights = { ...defaultPolicy.weights, skills: 3, level: 1, overlap: 3 };
    const programmeId = await makeProgramme(admin, { policy: { ...defaultPolicy, weights } });
    const { policy, phase, admins } = await one(programmeId);
    expect(Object.values(policy.weights).reduce((left, right) => left + right)).toBe(1_000_000);
    expect(phase).toBe("running");
    expect(admins.map(({ name }) => name)).toEqual(["Iris"]);
  });

  test("weights that sum to nothing are refused, and dates out of order", async () => {
    const none = { ...defaultPolicy.weights };
    for (const factor of Object.keys(none) as (keyof typeof none)[]) none[factor] = 0;
    const policy = { ...defaultPolicy, weights: none };
    expect(await admin.programmes.create(programmeWith({ policy }))).toMatchObject({
      ok: false,
      code: "WEIGHTS_INVALID",
    });
    const dates = { ...COHORT_DATES, endsOn: "2026-12-01" };
    await expect(admin.programmes.create(programmeWith(dates))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("whoever is named runs it, and its people do not", async () => {
    const programmeId = await makeProgramme(admin);
    mustSucceed(await admin.programmes.addMember({ programmeId, personId: ben, ...asMentee }));
    const asBen = await product.as(ben);
    await expect(asBen.programmes.one({ programmeId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    mustSucceed(await admin.programmes.nameAdmin({ programmeId, personId: ada }));
    const asAda = await product.as(ada);
    expect((await asAda.people.me())?.runsProgrammes).toBe(true);
    expect(await asAda.programmes.one({ programmeId })).toMatchObject({ mentees: 1, mentors: 0 });
    expect(
      mustSucceed(await asAda.programmes.addMember({ programmeId, personId: ada, ...asMentor })),
    ).toBeNull();
    expect(await noticesOf(ada)).toContain("programmeAdminNamed Growing into architecture");
  });

  test("a change goes by the version that was seen", async () => {
    const programmeId = await makeProgramme(admin);
    const change = { ...programmeWith({ name: "Another name" }), programmeId, version: 1 };
    expect(await admin.programmes.change(change)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await admin.programmes.change(change)).toMatchObject({ ok: false, code: "VERSION_CONFLICT" });
    const asCohort = { ...programmeWith(COHORT_DATES), programmeId, version: 2 };
    expect(await admin.programmes.change(asCohort)).toMatchObject({ ok: false, code: "KIND_FIXED" });
  });

  test("who is added hears by whom, and by mail what comes next", async () => {
    const programmeId = await makeProgramme(admin, { ...COHORT_DATES, name: "Autumn" });
    mustSucceed(await admin.programmes.addMember({ programmeId, personId: ben, ...asMentee }));
    expect(await noticesOf(ben)).toEqual(["programmeJoined Autumn"]);
    const mail = await product.db
      .selectFrom("delivery")
      .select(["subject", "content"])
      .where("personId", "=", ben)
      .where("kind", "=", "programmeJoined")
      .executeTakeFirstOrThrow();
    expect(mail.subject).toBe("Iris added you to Autumn");
    expect(JSON.stringify(mail.content)).toContain("until Mon 30 Nov");
    expect(await (await product.as(ben)).programmes.mine()).toMatchObject([
      { name: "Autumn", isMember: true, phase: "enrolling" },
    ]);
  });

  test("a link lets people in until it is renewed or switched off", async () => {
    const programmeId = await makeProgramme(admin, { joining: "link" });
    const { token } = mustSucceed(await admin.programmes.renewJoinLink({ programmeId }));
    const asBen = await product.as(ben);
    expect(await asBen.programmes.joinLink({ token })).toMatchObject({ isMember: false, refusal: null });
    mustSucceed(await asBen.programmes.join({ token, ...asMentee, wish: "Distributed systems" }));
    expect(await asBen.programmes.join({ token, ...asMentee })).toMatchObject({ code: "ALREADY_IN" });
    const other = mustSucceed(await admin.programmes.renewJoinLink({ programmeId }));
    const asAda = await product.as(ada);
    expect(await asAda.programmes.joinLink({ token })).toBeNull();
    expect(await asAda.programmes.join({ token, ...asMentor })).toMatchObject({ code: "LINK_NOT_VALID" });
    mustSucceed(await admin.programmes.switchOffJoinLink({ programmeId }));
    expect(await asAda.programmes.joinLink({ token: other.token })).toBeNull();
  });

  test("everybody joins where anybody may, without a link, until its last day for that", async () => {
    const programmeId = await makeProgramme(admin, { ...COHORT_DATES, joining: "anyone" });
    const asBen = await product.as(ben);
    expect(await asBen.programmes.mine()).toMatchObject([{ id: programmeId, isMember: false }]);
    product.clock.set("2026-12-01T09:00:00Z");
    const late = await product.as(ada);
    expect(await late.programmes.join({ token: programmeId, ...asMentor })).toMatchObject({
      code: "ENROLMENT_CLOSED",
    });
    product.clock.set(NOW);
    mustSucceed(await (await product.as(ben)).programmes.join({ token: programmeId, ...asMentee }));
    expect(await one(programmeId)).toMatchObject({ mentees: 1 });
  });

  test("one leaves with one click and may come back; whoever runs it hears it", async () => {
    const iris = await makePerson(product.db, { name: "Iris", isCompanyAdmin: true });
    const asIris = await product.as(iris);
    const programmeId = await makeProgramme(asIris);
    mustSucceed(await asIris.programmes.addMember({ programmeId, personId: ben, ...asMentee }));
    mustSucceed(await (await product.as(ben)).programmes.leave({ programmeId }));
    expect(await noticesOf(iris)).toEqual(["programmeLeft Growing into architecture"]);
    expect(await asIris.programmes.one({ programmeId })).toMatchObject({ mentees: 0 });
    mustSucceed(await asIris.programmes.addMember({ programmeId, personId: ben, ...asMentor }));
    expect(await asIris.programmes.one({ programmeId })).toMatchObject({ mentees: 0, mentors: 1 });
  });

  describe("from a file", () => {
    test("nothing is changed until it is confirmed, and then what was shown", async () => {
      const programmeId = await makeProgramme(admin);
      const text = `email;role;capacity;skills\n${await emailOf(ada)};mentor;3;\n${await emailOf(ben)};mentee;;Code review\nnobody@acme.com;mentee;;\n`;
      const preview = await admin.programmes.previewCsv({ programmeId, text });
      expect(preview.rows.map(({ outcome }) => outcome)).toEqual(["add", "add", "problem"]);
      expect(await one(programmeId)).toMatchObject({ mentees: 0, mentors: 0 });
      const { seen } = preview;
      expect(mustSucceed(await admin.programmes.addFromCsv({ programmeId, text, seen }))).toEqual({
        added: 2,
        changed: 0,
      });
      const { people } = await admin.programmes.people({ programmeId, search: "", show: "all" });
      expect(people).toMatchObject([
        { name: "Ada", asMentor: true, capacity: 3, how: "csv", addedBy: "Iris" },
        { name: "Ben", asMentee: true, wantedSkills: ["code_review"] },
      ]);
    });

    test("what has changed since it was shown is shown again", async () => {
      const programmeId = await makeProgramme(admin);
      const text = `email,role\n${await emailOf(ada)},mentor\n`;
      const { seen } = await admin.programmes.previewCsv({ programmeId, text });
      await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", ada).execute();
      expect(await admin.programmes.addFromCsv({ programmeId, text, seen })).toMatchObject({
        code: "CSV_CHANGED",
      });
    });

    test("a file that is none says so", async () => {
      const programmeId = await makeProgramme(admin);
      const preview = (text: string) => admin.programmes.previewCsv({ programmeId, text });
      expect(await preview('email,role\n"ada@acme.com,mentor')).toMatchObject({
        rows: [],
        problem: expect.stringContaining("quotes"),
      });
      expect(await preview("name\nAda")).toMatchObject({ problem: expect.stringContaining("email") });
    });
  });

  test("ending says what goes on, and then nobody joins any more", async () => {
    const programmeId = await makeProgramme(admin, { joining: "anyone", name: "Spring" });
    mustSucceed(await admin.programmes.addMember({ programmeId, personId: ben, ...asMentee }));
    expect(await admin.programmes.whatEnds({ programmeId })).toEqual({ pairs: 0, requests: 0, people: 1 });
    mustSucceed(await admin.programmes.end({ programmeId, version: 1 }));
    expect(await noticesOf(ben)).toContain("programmeEnded Spring");
    const asAda = await product.as(ada);
    expect(await asAda.programmes.join({ token: programmeId, ...asMentor })).toMatchObject({
      code: "PROGRAMME_ENDED",
    });
    expect(await admin.programmes.addMember({ programmeId, personId: ada, ...asMentor })).toMatchObject({
      code: "PROGRAMME_ENDED",
    });
    const mine = await (await product.as(ben)).programmes.mine();
    expect(mine.filter(({ id }) => id === programmeId)).toEqual([]);
  });

  test("the people of a programme come page by page", async () => {
    const programmeId = await makeProgramme(admin);
    for (let index = 0; index < 52; index++) {
      const personId = await makePerson(product.db, { name: `Guest ${String(index).padStart(2, "0")}` });
      mustSucceed(await admin.programmes.addMember({ programmeId, personId, ...asMentee }));
    }
    const first = await admin.programmes.people({ programmeId, search: "", show: "mentees" });
    expect(first.people).toHaveLength(50);
    const cursor = first.nextCursor;
    const second = await admin.programmes.people({ programmeId, search: "", show: "mentees", cursor });
    expect(second.people.map(({ name }) => name)).toEqual(["Guest 50", "Guest 51"]);
    expect(second.nextCursor).toBeNull();
  });
});
