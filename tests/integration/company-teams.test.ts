import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId, TeamId } from "@belay/core/ids.ts";
import { personId, placementId as placementIdOf, teamId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { joinAcme, mustSucceed, setUpAcme } from "../support/company-of.ts";

describe.each(availableDatabases)("teams and placements, on %s", (kind) => {
  let product: TestProduct;
  let admin: TestCaller;
  let ana: PersonId;
  let ben: PersonId;
  let cleo: PersonId;
  let payments: TeamId;
  let search: TeamId;

  beforeAll(async () => {
    // Half past eleven in the evening of the 22nd in London, the 23rd already in Madrid.
    product = await openTestProduct(kind, "2026-11-22T23:30:00Z");
    ({ id: ana, calls: admin } = await setUpAcme(product));
    ben = await joinAcme(product, admin, { name: "Ben Ito", email: "ben@acme.com" });
    cleo = await joinAcme(product, admin, { name: "Cleo Marsh", email: "cleo@acme.com" });
    payments = mustSucceed(await admin.teams.add({ name: "Payments", org: "Money" })).teamId;
    search = mustSucceed(await admin.teams.add({ name: "Search", org: "" })).teamId;
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    await product.db.deleteFrom("placement").execute();
    await product.db.deleteFrom("teamLead").execute();
  });

  const engineer = () => ({
    personId: ben,
    levelId: "ic.senior",
    specialisation: null,
    teamId: payments,
    leadId: null,
    fromDate: "2026-01-01",
    toDate: null,
  });
  const placementsOf = async (personId: PersonId) => (await admin.teams.placements({ personId })).placements;
  const auditOf = (subjectKind: string) =>
    product.db
      .selectFrom("audit")
      .select(["action", "actorId", "before", "after"])
      .where("subjectKind", "=", subjectKind)
      .orderBy("id", "desc")
      .execute();

  test("a team's name is there once, whatever the case, and stays changeable by its version", async () => {
    expect(await admin.teams.add({ name: "pAYMENTS", org: "" })).toMatchObject({
      code: "NAME_TAKEN",
      field: "name",
    });
    const [before] = (await admin.teams.all()).teams;
    expect(before).toMatchObject({ name: "Payments", org: "Money", leadId: null, memberCount: 0 });
    const change = { teamId: payments, name: "Payments", org: "Pay", version: before?.version ?? 0 };
    expect(await admin.teams.change({ ...change, name: "Search" })).toMatchObject({ code: "NAME_TAKEN" });
    expect(await admin.teams.change(change)).toMatchObject({ ok: true });
    expect(await admin.teams.change(change)).toMatchObject({ code: "VERSION_CONFLICT" });
    expect((await auditOf("team"))[0]).toMatchObject({
      action: "change",
      actorId: ana,
      before: { org: "Money" },
      after: { org: "Pay" },
    });
  });

  test("a lead leads from the date on, by the company's calendar", async () => {
    expect(await admin.teams.nameLead({ teamId: payments, personId: cleo, fromDate: "2026-01-01" })).toEqual({
      ok: true,
      value: null,
    });
    expect(await admin.teams.nameLead({ teamId: payments, personId: ana, fromDate: "2026-11-23" })).toEqual({
      ok: true,
      value: null,
    });
    const { today, teams } = await admin.teams.all();
    expect(today).toBe("2026-11-23");
    expect(teams.find(({ id }) => id === payments)).toMatchObject({ leadId: ana, leadSince: "2026-11-23" });
    const { leads } = await admin.teams.one({ teamId: payments });
    expect(leads.map(({ name, fromDate, toDate }) => [name, fromDate, toDate])).toEqual([
      ["Ana Ruiz", "2026-11-23", null],
      ["Cleo Marsh", "2026-01-01", "2026-11-23"],
    ]);
    expect(await admin.teams.nameLead({ teamId: payments, personId: cleo, fromDate: "2026-11-23" })).toEqual({
      ok: false,
      code: "PERIOD_TAKEN",
      field: "fromDate",
      details: { fromDate: "2026-11-23", toDate: null },
    });
    expect(
      await admin.teams.nameLead({ teamId: payments, personId: ana, fromDate: "2026-12-01" }),
    ).toMatchObject({ code: "ALREADY_LEADS", field: "personId" });
  });

  test("a lead named by mistake is taken back, and the one before leads on", async () => {
    await admin.teams.nameLead({ teamId: payments, personId: cleo, fromDate: "2026-01-01" });
    await admin.teams.nameLead({ teamId: payments, personId: ana, fromDate: "2026-03-01" });
    const [latest] = (await admin.teams.one({ teamId: payments })).leads;
    const teamLeadId = latest?.id ?? "";
    expect(await admin.teams.removeLead({ teamLeadId })).toMatchObject({ ok: true });
    expect(await admin.teams.removeLead({ teamLeadId })).toMatchObject({ code: "NOT_FOUND" });
    expect((await admin.teams.one({ teamId: payments })).leads).toMatchObject([
      { personId: cleo, fromDate: "2026-01-01", toDate: null },
    ]);
    expect((await auditOf("team"))[0]).toMatchObject({ action: "remove lead", before: { personId: ana } });
  });

  test("whoever left leads no team, and a team that is none has no lead", async () => {
    const dora = await joinAcme(product, admin, { name: "Dora Lind", email: "dora@acme.com" });
    await admin.company.deactivate({ id: dora });
    expect(
      await admin.teams.nameLead({ teamId: payments, personId: dora, fromDate: "2026-11-23" }),
    ).toMatchObject({ code: "ACCOUNT_CLOSED", field: "personId" });
    const nobody = teamId.parse(payments.replace(/^.{8}/, "00000000"));
    expect(
      await admin.teams.nameLead({ teamId: nobody, personId: ana, fromDate: "2026-11-23" }),
    ).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await admin.teams.place({ ...engineer(), leadId: dora })).toMatchObject({
      code: "ACCOUNT_CLOSED",
      field: "leadId",
    });
    // What was true stays true.
    expect(await admin.teams.place({ ...engineer(), leadId: dora, toDate: "2026-06-01" })).toMatchObject({
      ok: true,
    });
  });

  test("a new placement ends the one that runs, and the member count follows the date", async () => {
    mustSucceed(await admin.teams.place(engineer()));
    mustSucceed(
      await admin.teams.place({
        ...engineer(),
        levelId: "ic.staff",
        teamId: search,
        fromDate: "2026-12-01",
      }),
    );
    expect(await placementsOf(ben)).toMatchObject([
      { levelTitle: "Staff Engineer", team: "Search", fromDate: "2026-12-01", toDate: null },
      { team: "Payments", fromDate: "2026-01-01", toDate: "2026-12-01" },
    ]);
    const countOf = async () => {
      const { teams } = await admin.teams.all();
      return Object.fromEntries(teams.map(({ name, memberCount }) => [name, memberCount]));
    };
    expect(await countOf()).toEqual({ Payments: 1, Search: 0 });
    product.clock.set("2026-11-30T22:59:00Z");
    expect(await (await product.as(ana)).teams.all()).toMatchObject({ today: "2026-11-30" });
    product.clock.set("2026-11-30T23:00:00Z");
    admin = await product.as(ana);
    expect(await countOf()).toEqual({ Payments: 0, Search: 1 });
    product.clock.set("2026-11-22T23:30:00Z");
    admin = await product.as(ana);
  });

  test("a placement that would lose days of another is refused beside the date", async () => {
    mustSucceed(await admin.teams.place(engineer()));
    expect(await admin.teams.place(engineer())).toMatchObject({
      code: "PERIOD_TAKEN",
      field: "fromDate",
      details: { fromDate: "2026-01-01", toDate: null },
    });
    expect(
      await admin.teams.place({ ...engineer(), fromDate: "2025-06-01", toDate: "2026-02-01" }),
    ).toMatchObject({ code: "PERIOD_TAKEN", field: "toDate" });
  });

  test.each([
    [{ levelId: "ic.wizard" }, "UNKNOWN_LEVEL", "levelId"],
    [{ specialisation: "alchemy" }, "UNKNOWN_SPECIALISATION", "specialisation"],
  ])("what is not on the ladder is refused: %o", async (wrong, code, field) => {
    expect(await admin.teams.place({ ...engineer(), ...wrong })).toEqual({ ok: false, code, field });
    expect(await placementsOf(ben)).toEqual([]);
  });

  test("a team or a lead that does not exist is refused by name", async () => {
    const { placementId } = mustSucceed(await admin.teams.place(engineer()));
    const unknownTeam = teamId.parse(payments.replace(/^.{8}/, "00000000"));
    const unknownLead = personId.parse(cleo.replace(/^.{8}/, "00000000"));
    const { personId: _, ...where } = engineer();
    const correction = { ...where, placementId, version: 1 };
    expect(await admin.teams.correctPlacement({ ...correction, teamId: unknownTeam })).toMatchObject({
      code: "UNKNOWN_TEAM",
      field: "teamId",
    });
    expect(await admin.teams.correctPlacement({ ...correction, leadId: unknownLead })).toMatchObject({
      code: "UNKNOWN_LEAD",
      field: "leadId",
    });
    expect(await admin.teams.correctPlacement({ ...correction, leadId: ben })).toMatchObject({
      code: "OWN_LEAD",
      field: "leadId",
    });
  });

  test("a correction needs the version that was seen, keeps its neighbours, and is on record", async () => {
    const { placementId } = mustSucceed(await admin.teams.place({ ...engineer(), toDate: "2026-06-01" }));
    mustSucceed(await admin.teams.place({ ...engineer(), fromDate: "2026-06-01" }));
    const { personId: _, ...where } = engineer();
    const correction = { ...where, placementId, version: 1, levelId: "ic.mid", toDate: "2026-06-01" };
    expect(await admin.teams.correctPlacement({ ...correction, toDate: "2026-07-01" })).toMatchObject({
      code: "PERIOD_TAKEN",
      field: "toDate",
      details: { fromDate: "2026-06-01", toDate: null },
    });
    expect(await admin.teams.correctPlacement(correction)).toEqual({ ok: true, value: { version: 2 } });
    expect(await admin.teams.correctPlacement(correction)).toMatchObject({ code: "VERSION_CONFLICT" });
    expect((await auditOf("placement"))[0]).toMatchObject({
      action: "correct",
      actorId: ana,
      before: { levelId: "ic.senior", version: 1 },
      after: { levelId: "ic.mid" },
    });
  });

  test("a planned step that is taken back leaves no gap", async () => {
    mustSucceed(await admin.teams.place(engineer()));
    const { placementId } = mustSucceed(
      await admin.teams.place({ ...engineer(), levelId: "ic.staff", fromDate: "2027-01-01" }),
    );
    expect(await admin.teams.removePlacement({ placementId, version: 2 })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(await admin.teams.removePlacement({ placementId, version: 1 })).toMatchObject({ ok: true });
    expect(await placementsOf(ben)).toMatchObject([
      { levelId: "ic.senior", fromDate: "2026-01-01", toDate: null },
    ]);
  });

  test("of many who place the same person at once one does, and nothing overlaps", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => admin.teams.place({ ...engineer(), fromDate: "2026-05-01" })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === "PERIOD_TAKEN")).toHaveLength(5);
    expect(await placementsOf(ben)).toHaveLength(1);
  });

  test("what the database alone keeps apart is the same refusal", async () => {
    const row = {
      personId: ben,
      levelId: "ic.senior",
      ladderVersion: "1.0.0",
      teamId: payments,
      fromDate: "2026-01-01",
    };
    const one = ana.replace(/^.{8}/, "11111111");
    const other = ana.replace(/^.{8}/, "22222222");
    const insert = (id: string) =>
      product.db
        .insertInto("placement")
        .values({ id: placementIdOf.parse(id), ...row })
        .execute();
    await insert(one);
    await expect(insert(other)).rejects.toMatchObject({ constraint: "placement_person_id_daterange_excl" });
    const lead = { teamId: payments, personId: ana, fromDate: "2026-01-01" };
    await product.db
      .insertInto("teamLead")
      .values({ id: one, ...lead })
      .execute();
    await expect(
      product.db
        .insertInto("teamLead")
        .values({ id: other, ...lead })
        .execute(),
    ).rejects.toMatchObject({ constraint: "team_lead_team_id_daterange_excl" });
  });

  test("the lead's door opens with the placement and closes with it", async () => {
    const { placementId } = mustSucceed(await admin.teams.place({ ...engineer(), leadId: cleo }));
    expect(await (await product.as(cleo)).people.me()).toMatchObject({ leadsSomebody: true });
    await admin.teams.removePlacement({ placementId, version: 1 });
    expect(await (await product.as(cleo)).people.me()).toMatchObject({ leadsSomebody: false });
  });

  test("only company admins read or change teams and placements", async () => {
    const member = await product.as(ben);
    const stranger = await product.as(null);
    const calls = (caller: TestCaller) => [
      () => caller.teams.all(),
      () => caller.teams.one({ teamId: payments }),
      () => caller.teams.placements({ personId: ben }),
      () => caller.teams.searchPeople({ search: "" }),
      () => caller.teams.add({ name: "Mine", org: "" }),
      () => caller.teams.place(engineer()),
      () => caller.teams.nameLead({ teamId: payments, personId: ben, fromDate: "2026-01-01" }),
    ];
    for (const call of calls(member)) await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const call of calls(stranger)) await expect(call()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("people are found by letters of their name or address, and no pattern is read into them", async () => {
    const namesFor = async (text: string) =>
      (await admin.teams.searchPeople({ search: text })).map(({ name }) => name);
    expect(await namesFor("itO")).toEqual(["Ben Ito"]);
    expect(await namesFor("cleo@")).toEqual(["Cleo Marsh"]);
    expect(await namesFor("%")).toEqual([]);
  });
});
