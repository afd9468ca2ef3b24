import { expect, test } from "vitest";
import { personId, teamId } from "../ids.ts";
import type { TeamLead } from "../people/reporting-line.ts";
import { planTeamLead, teamLeadAt } from "./plan-team-lead.ts";

const uuid = (end: number) => `0190b3a2-0000-7000-8000-00000000000${end}`;
const [ben, cleo] = [personId.parse(uuid(1)), personId.parse(uuid(2))];
const [payments, search] = [teamId.parse(uuid(3)), teamId.parse(uuid(4))];

const now: TeamLead = { teamId: payments, personId: ben, fromDate: "2026-01-01", toDate: null };

test("a team is handed on at a date, planned or past", () => {
  const next = { ...now, personId: cleo, fromDate: "2026-06-01" };
  expect(planTeamLead([now], next)).toEqual({
    ok: true,
    value: {
      closes: { period: now, toDate: "2026-06-01" },
      adds: { fromDate: "2026-06-01", toDate: null },
    },
  });
  expect(planTeamLead([now], { ...next, fromDate: "2025-06-01" })).toEqual({
    ok: true,
    value: { closes: null, adds: { fromDate: "2025-06-01", toDate: "2026-01-01" } },
  });
});

test("a team isn't handed to who leads it already, nor twice on one day", () => {
  expect(planTeamLead([now], { ...now, fromDate: "2026-06-01" })).toEqual({
    ok: false,
    code: "ALREADY_LEADS",
    field: "personId",
    details: now,
  });
  expect(planTeamLead([now], { ...now, personId: cleo })).toMatchObject({ ok: false, code: "PERIOD_TAKEN" });
});

test("who leads a team is read at the date, among the leads of all teams", () => {
  const elsewhere = { ...now, teamId: search, personId: cleo, fromDate: "2025-01-01" };
  expect(teamLeadAt([elsewhere, now], payments, "2026-02-01")).toBe(now);
  expect(teamLeadAt([elsewhere, now], payments, "2025-12-31")).toBeUndefined();
});
