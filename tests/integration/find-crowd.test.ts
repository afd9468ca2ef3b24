import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { matchRunId, programmeId } from "@belay/core/ids.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const goal = { kind: "skill", skillId: "test_design", fromLevel: 2, toLevel: 4 } as const;

describe.each(availableDatabases)("where many look for a mentor, on %s", (kind) => {
  let product: TestProduct;
  let ben: PersonId;
  let ada: PersonId;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    ben = await makePerson(product.db, { name: "Ben", selfLevel: "ic.mid" });
    ada = await mentor("Ada", 4);
  });
  afterEach(() => product.close());

  const mentor = (name: string, capacity = 2) =>
    makePerson(product.db, {
      ...{ name, capacity, mentors: true, offers: { test_design: 5 }, selfLevel: "ic.senior" },
    });
  const find = async () => (await product.as(ben)).matching.find({ goal });

  test("searches at once find what was committed before each of them", async () => {
    for (const name of ["Cleo", "Dora", "Ines"]) {
      const before = find();
      await mentor(name);
      const [, ...after] = await Promise.all([before, find(), find()]);
      for (const { mentors } of after) expect(mentors.map((one) => one.name)).toContain(name);
    }
  });

  test("whom others need more stands further back than the score says, and it is told", async () => {
    const cleo = await mentor("Cleo");
    expect(await find()).toMatchObject({ mentors: [{ id: ada }, { id: cleo }], movedDown: [] });
    await price(ada, 200_000);
    const found = await find();
    expect(found).toMatchObject({
      mentors: [{ id: cleo }, { id: ada }],
      movedDown: [{ id: ada, name: "Ada" }],
    });
    const [first, second] = found.mentors.map(({ bar }) => bar.score);
    expect(second).toBeGreaterThan(first ?? Number.NaN);
  });

  async function price(mentorId: PersonId, ppm: number): Promise<void> {
    const [programme, run] = [
      z.parse(programmeId, crypto.randomUUID()),
      z.parse(matchRunId, crypto.randomUUID()),
    ];
    await product.db
      .insertInto("programme")
      .values({
        ...{ id: programme, name: "Spring", kind: "always_open", joining: "anyone", consent: "direct" },
        ...{ policy: JSON.stringify(defaultPolicy), clocks: "{}", createdBy: ben, createdAt: NOW },
      })
      .execute();
    await product.db
      .insertInto("matchRun")
      .values({
        ...{ id: run, programmeId: programme, number: 1, status: "queued", objective: "totalScore" },
        ...{ seed: 1, startedBy: ben, startedAt: NOW },
      })
      .execute();
    await product.db
      .insertInto("mentorPrice")
      .values({ mentorId, price: ppm, fromRun: run, at: NOW })
      .execute();
  }
});
