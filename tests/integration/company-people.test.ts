import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, newPersonId, openTestProduct } from "@belay/api/testing";
import type { PersonId, TeamId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinAcme, mustSucceed, setUpAcme } from "../support/company-of.ts";

const everybody = { search: "", show: "active" } as const;

describe.each(availableDatabases)("the company's people and settings, on %s", (kind) => {
  let product: TestProduct;
  let admin: TestCaller;
  let ana: PersonId;
  let ben: PersonId;
  let payments: TeamId;

  beforeAll(async () => {
    product = await openTestProduct(kind, "2026-11-23T09:00:00Z");
    ({ id: ana, calls: admin } = await setUpAcme(product));
    ben = await joinAcme(product, admin, { name: "Ben Ito", email: "ben@acme.com" });
    payments = mustSucceed(await admin.teams.add({ name: "Payments", org: "" })).teamId;
  });
  afterAll(() => product.close());

  const auditOf = (subjectKind: string) =>
    product.db
      .selectFrom("audit")
      .select(["action", "before", "after"])
      .where("subjectKind", "=", subjectKind)
      .orderBy("id", "desc")
      .execute();

  test("a person stands in the list with today's placement, the lead it says, and what is planned", async () => {
    const where = { personId: ben, specialisation: null, teamId: payments, leadId: null, toDate: null };
    mustSucceed(await admin.teams.nameLead({ teamId: payments, personId: ana, fromDate: "2026-01-01" }));
    mustSucceed(await admin.teams.place({ ...where, levelId: "ic.senior", fromDate: "2026-01-01" }));
    mustSucceed(await admin.teams.place({ ...where, levelId: "ic.staff", fromDate: "2027-01-01" }));
    const { people } = await admin.company.people({ ...everybody, search: "ben@" });
    expect(people).toMatchObject([
      {
        id: ben,
        levelTitle: "Senior Software Engineer",
        team: "Payments",
        leadName: "Ana Ruiz",
        since: "2026-01-01",
        plannedLevelTitle: "Staff Engineer",
        plannedFrom: "2027-01-01",
      },
    ]);
    expect(await admin.company.person({ id: ben })).toEqual(people[0]);
    expect(await admin.company.counts()).toEqual({ active: 2, unplaced: 1, closed: 0, teams: 1 });
  });

  test("a self-declared level waits beside a missing placement", async () => {
    await product.db.updateTable("person").set({ selfLevel: "ic.staff" }).where("id", "=", ana).execute();
    const { people } = await admin.company.people({ search: "", show: "unplaced" });
    expect(people).toMatchObject([{ id: ana, levelTitle: null, selfLevelTitle: "Staff Engineer" }]);
  });

  test("many people come page by page, each once and in order, whatever their names", async () => {
    const names = Array.from({ length: 120 }, (_, at) => (at % 3 === 0 ? "Åsa Dal" : `zoe ${at % 7}`));
    await product.db
      .insertInto("person")
      .values(
        names.map((name, at) => ({
          id: newPersonId(),
          name,
          email: `many${at}@acme.com`,
          timeZone: "Europe/Madrid",
          createdAt: "2026-11-23T09:00:00Z",
        })),
      )
      .execute();
    const seen: { id: string; name: string }[] = [];
    let cursor: Awaited<ReturnType<TestCaller["company"]["people"]>>["nextCursor"] = null;
    do {
      const page: Awaited<ReturnType<TestCaller["company"]["people"]>> = await admin.company.people({
        ...everybody,
        search: "MANY",
        cursor,
      });
      expect(page.people.length).toBeLessThanOrEqual(50);
      seen.push(...page.people);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
    expect(seen).toHaveLength(120);
    const inOneGo = await product.db
      .selectFrom("person")
      .select("id")
      .where("email", "like", "many%")
      .orderBy((eb) => eb.fn("lower", ["name"]))
      .orderBy("id")
      .execute();
    expect(seen.map(({ id }) => id)).toEqual(inOneGo.map(({ id }) => id));
  });

  test("an admin is made and unmade, never the last one, and never of a closed account", async () => {
    expect(await admin.company.setAdmin({ id: ana, isAdmin: false })).toMatchObject({ code: "LAST_ADMIN" });
    mustSucceed(await admin.company.setAdmin({ id: ben, isAdmin: true }));
    expect((await auditOf("person"))[0]).toMatchObject({ action: "make admin" });
    const asBen = await product.as(ben);
    // Two who leave at the same moment: one stays.
    const outcomes = await Promise.all([
      admin.company.setAdmin({ id: ana, isAdmin: false }),
      asBen.company.setAdmin({ id: ben, isAdmin: false }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await product.db.updateTable("person").set({ isCompanyAdmin: true }).where("id", "=", ana).execute();
    mustSucceed(await admin.company.setAdmin({ id: ben, isAdmin: false }));
    mustSucceed(await admin.company.deactivate({ id: ben }));
    expect(await admin.company.setAdmin({ id: ben, isAdmin: true })).toMatchObject({
      code: "ACCOUNT_CLOSED",
    });
    const { people } = await admin.company.people({ search: "", show: "closed" });
    expect(people.map(({ name }) => name)).toEqual(["Ben Ito"]);
    mustSucceed(await admin.company.reactivate({ id: ben }));
  });

  test("an account that is opened again has neither the company's keys nor an old sign-in", async () => {
    mustSucceed(await admin.company.setAdmin({ id: ben, isAdmin: true }));
    mustSucceed(await admin.company.deactivate({ id: ben }));
    // One that began in the moment the account was closed.
    await product.db
      .insertInto("authSession")
      .values({
        id: crypto.randomUUID(),
        userId: ben,
        token: "an old sign-in",
        createdAt: product.clock.read(),
        updatedAt: product.clock.read(),
        expiresAt: "2026-12-23T09:00:00Z",
      })
      .execute();
    mustSucceed(await admin.company.reactivate({ id: ben }));
    expect(await admin.company.person({ id: ben })).toMatchObject({ isCompanyAdmin: false });
    const signIns = product.db.selectFrom("authSession").select("id").where("userId", "=", ben);
    expect(await signIns.execute()).toEqual([]);
    mustSucceed(await admin.company.setAdmin({ id: ben, isAdmin: true }));
    mustSucceed(await admin.company.setAdmin({ id: ben, isAdmin: false }));
  });

  test.each(["a\u0000b", "a\ud800b"])(
    "a place in the list that no name can have is refused: %j",
    async (name) => {
      const page = admin.company.people({ ...everybody, cursor: { name, id: ana } });
      await expect(page).rejects.toMatchObject({ code: "BAD_REQUEST" });
    },
  );

  test("before an account is closed the admin reads what that would leave behind", async () => {
    expect(await admin.company.whatEnds({ id: ana })).toEqual({
      mentorships: 0,
      requests: 0,
      sessions: 0,
      groups: 0,
      seats: 0,
      ledPeople: 0,
      ledTeams: ["Payments"],
    });
  });

  test("a team counts only who is here", async () => {
    const countOf = async () => (await admin.teams.all()).teams[0]?.memberCount;
    expect(await countOf()).toBe(1);
    mustSucceed(await admin.company.deactivate({ id: ben }));
    expect(await countOf()).toBe(0);
    mustSucceed(await admin.company.reactivate({ id: ben }));
  });

  test("settings change by version, forget the domain with the rule, and move the company's date", async () => {
    const { version, ...before } = await admin.company.settings();
    expect(before).toEqual({
      name: "Acme",
      timeZone: "Europe/Madrid",
      joining: "invitation",
      emailDomain: null,
    });
    const wanted = { ...before, joining: "domain", emailDomain: "Acme.COM", version } as const;
    mustSucceed(await admin.company.changeSettings(wanted));
    expect(await admin.company.changeSettings(wanted)).toMatchObject({ code: "VERSION_CONFLICT" });
    expect(await admin.company.settings()).toMatchObject({ emailDomain: "acme.com", version: version + 1 });
    product.clock.set("2026-11-23T22:00:00Z");
    const auckland = { ...before, timeZone: "Pacific/Auckland", emailDomain: "acme.com" };
    mustSucceed(await admin.company.changeSettings({ ...auckland, version: version + 1 }));
    expect(await (await product.as(ana)).teams.all()).toMatchObject({ today: "2026-11-24" });
    expect(await admin.company.settings()).toMatchObject({ joining: "invitation", emailDomain: null });
    expect((await auditOf("company"))[0]).toMatchObject({
      action: "change",
      before: { timeZone: "Europe/Madrid", joining: "domain" },
      after: { timeZone: "Pacific/Auckland", emailDomain: null },
    });
  });

  test("only company admins see any of it", async () => {
    const member = await product.as(ben);
    for (const call of [
      () => member.company.people(everybody),
      () => member.company.person({ id: ana }),
      () => member.company.counts(),
      () => member.company.whatEnds({ id: ana }),
      () => member.company.setAdmin({ id: ben, isAdmin: true }),
      () => member.company.settings(),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});
