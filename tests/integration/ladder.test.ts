import { randomUUID } from "node:crypto";
import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId, TeamId } from "@belay/core/ids.ts";
import { placementId, teamId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const setUp = {
  companyName: "Acme",
  timeZone: "Europe/Madrid",
  joining: "invitation",
  emailDomain: null,
  name: "Ana Ruiz",
  email: "ana@acme.com",
  password: "a long sentence",
  code: null,
} as const;

describe.each(availableDatabases)("the ladder, on %s", (kind) => {
  let product: TestProduct;
  let ana: PersonId;
  let payments: TeamId;

  beforeAll(async () => {
    // Half past midnight in Madrid, where the company counts its days: the 24th there, the 23rd in UTC.
    product = await openTestProduct(kind, "2026-11-23T23:30:00Z");
    const stranger = await product.as(null);
    await stranger.company.setUp(setUp);
    ana = (await product.db.selectFrom("person").select("id").executeTakeFirstOrThrow()).id;
    payments = teamId.parse(randomUUID());
    const team = { id: payments, name: "Payments", createdAt: "2026-11-01T09:00:00Z" };
    await product.db.insertInto("team").values(team).execute();
  });
  afterAll(() => product.close());

  const ownLevel = async () => (await (await product.as(ana)).ladder.current()).ownLevelId;
  const place = (levelId: string, from: string, to: string | null) =>
    product.db
      .insertInto("placement")
      .values({
        id: placementId.parse(randomUUID()),
        personId: ana,
        levelId,
        ladderVersion: "1.0.0",
        teamId: payments,
        fromDate: from,
        toDate: to,
      })
      .execute();

  test("a stranger is asked to sign in", async () => {
    const stranger = await product.as(null);
    await expect(stranger.ladder.current()).rejects.toThrow("Sign in to go on.");
  });

  test("somebody without a placement sees the whole ladder and stands nowhere on it", async () => {
    const { ladder, catalogue, ownLevelId } = await (await product.as(ana)).ladder.current();
    expect(ladder.levels).toHaveLength(11);
    expect(catalogue.skills.length).toBeGreaterThanOrEqual(40);
    expect(ownLevelId).toBeNull();
  });

  test("the placement of the company's day counts, not one that ended or is planned", async () => {
    await place("ic.mid", "2026-01-01", "2026-11-24");
    await place("ic.senior", "2026-11-24", "2026-12-01");
    await place("ic.staff", "2026-12-01", null);
    expect(await ownLevel()).toBe("ic.senior");
    product.clock.set("2026-11-30T23:00:00Z");
    expect(await ownLevel()).toBe("ic.staff");
  });
});
