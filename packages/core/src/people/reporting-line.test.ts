import fc from "fast-check";
import { expect, test } from "vitest";
import type { PersonId } from "../ids.ts";
import { personId, teamId } from "../ids.ts";
import type { Placement } from "./placement.ts";
import { checkCorrection, placementAt, planPlacement } from "./placement.ts";
import type { TeamLead } from "./reporting-line.ts";
import { hasLeadInChain, leadAt, leadsAt, listLedBy, reportingChain } from "./reporting-line.ts";

const uuid = (end: number) => `0190b3a2-0000-7000-8000-${String(end).padStart(12, "0")}`;
const person = (end: number) => personId.parse(uuid(end));
const payments = teamId.parse(uuid(100));
const search = teamId.parse(uuid(101));
const [ana, ben, cleo, dana] = [person(1), person(2), person(3), person(4)];

const placement = (id: PersonId, more: Partial<Placement> = {}): Placement => ({
  personId: id,
  levelId: "ic.senior",
  ladderVersion: "1.0.0",
  specialisation: null,
  teamId: payments,
  leadId: null,
  fromDate: "2026-01-01",
  toDate: null,
  ...more,
});

const lead = (id: PersonId, fromDate: string, more: Partial<TeamLead> = {}): TeamLead => ({
  teamId: payments,
  personId: id,
  fromDate,
  toDate: null,
  ...more,
});

test("what was true at a date doesn't change when somebody moves on", () => {
  const placements = [
    placement(ana, { levelId: "ic.mid", toDate: "2026-03-01" }),
    placement(ana, { teamId: search, fromDate: "2026-03-01" }),
  ];
  expect(placementAt(placements, "2026-02-28")).toMatchObject({ levelId: "ic.mid", teamId: payments });
  expect(placementAt(placements, "2026-03-01")).toMatchObject({ levelId: "ic.senior", teamId: search });
  expect(placementAt(placements, "2025-12-31")).toBeUndefined();
});

test("the lead is whom the placement names, else who leads the team at that date", () => {
  const teamLeads = [
    lead(ben, "2026-01-01", { toDate: "2026-02-01" }),
    lead(cleo, "2026-02-01"),
    lead(dana, "2026-01-01", { teamId: search }),
  ];
  expect(leadAt(placement(ana), teamLeads, "2026-01-31")).toBe(ben);
  expect(leadAt(placement(ana), teamLeads, "2026-02-01")).toBe(cleo);
  expect(leadAt(placement(ana, { leadId: dana }), teamLeads, "2026-02-01")).toBe(dana);
  expect(leadAt(placement(ana), teamLeads, "2025-12-31")).toBeNull();
});

test("nobody is their own lead", () => {
  expect(leadAt(placement(ben), [lead(ben, "2026-01-01")], "2026-01-05")).toBeNull();
  const own = placement(ben, { leadId: ben });
  expect(planPlacement([], own)).toEqual({ ok: false, code: "OWN_LEAD", field: "leadId" });
  expect(checkCorrection([], own)).toEqual({ ok: false, code: "OWN_LEAD", field: "leadId" });
});

test("the line goes up through every lead of that date", () => {
  const placements = [
    placement(ana),
    placement(ben, { leadId: cleo }),
    placement(cleo, { leadId: dana, fromDate: "2026-02-01" }),
  ];
  const company = { placements, teamLeads: [lead(ben, "2026-01-01")] };
  expect(reportingChain(ana, leadsAt(company, "2026-01-15"))).toEqual([ben, cleo]);
  const leads = leadsAt(company, "2026-02-15");
  expect(reportingChain(ana, leads)).toEqual([ben, cleo, dana]);
  expect([dana, ana].map((above) => hasLeadInChain(ana, above, leads))).toEqual([true, false]);
  expect(listLedBy(ben, leads)).toEqual([ana]);
  expect(listLedBy(ana, leads)).toEqual([]);
});

test("two who lead each other end the line instead of going round", () => {
  const leads = new Map([
    [ana, ben],
    [ben, cleo],
    [cleo, ben],
  ]);
  expect(reportingChain(ana, leads)).toEqual([ben, cleo]);
  expect(reportingChain(ben, leads)).toEqual([cleo]);
});

test("whoever leads whom, a line ends, names each once and never the person", () => {
  const people = Array.from({ length: 6 }, (_, end) => person(end));
  const anyone = fc.constantFrom(...people);
  fc.assert(
    fc.property(fc.array(fc.tuple(anyone, anyone)), anyone, (pairs, someone) => {
      const leads = new Map(pairs);
      const chain = reportingChain(someone, leads);
      expect(new Set(chain).size).toBe(chain.length);
      expect(chain).not.toContain(someone);
      for (const [index, above] of chain.entries())
        expect(leads.get(chain[index - 1] ?? someone)).toBe(above);
    }),
  );
});

test("everybody's leads at once are the leads one by one", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, "0")}`);
  const someone = fc.constantFrom(ana, ben, cleo, dana);
  const somePlacement = fc
    .tuple(someone, fc.option(someone), fc.constantFrom(payments, search), day)
    .map(([id, leadId, team, fromDate]) => placement(id, { leadId, teamId: team, fromDate }));
  const someLeads = fc
    .tuple(someone, someone, day)
    .map(([one, other, from]) => [lead(one, from), lead(other, from, { teamId: search })]);
  const placements = fc.uniqueArray(somePlacement, { selector: (one) => one.personId });
  fc.assert(
    fc.property(placements, someLeads, day, (placed, teamLeads, date) => {
      const leads = leadsAt({ placements: placed, teamLeads }, date);
      for (const one of placed) {
        const current = placementAt([one], date);
        const expected = current === undefined ? null : leadAt(current, teamLeads, date);
        expect(leads.get(one.personId) ?? null).toBe(expected);
      }
    }),
  );
});
