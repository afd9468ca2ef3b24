import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setUpAcme } from "../support/company-of.ts";

describe.each(availableDatabases)("work that was given up, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, "2026-11-23T09:00:00Z");
  });
  afterAll(() => product.close());

  test("an admin sees it with its reason, tries it again once, and it is done", async () => {
    const { id: personId, calls: admin } = await setUpAcme(product);
    const id = crypto.randomUUID();
    await product.db
      .insertInto("outbox")
      .values({
        ...{ id, topic: "password.changed", payload: JSON.stringify({ personId }), attempts: 8 },
        ...{ createdAt: "2026-11-22T09:00:00Z", nextTryAt: "2026-11-22T11:00:00Z", problem: "It broke." },
      })
      .execute();
    expect(await admin.company.work()).toMatchObject({
      health: { dead: 1 },
      givenUp: [{ id, topic: "password.changed", problem: "It broke.", attempts: 8 }],
    });
    const outcomes = await Promise.all([
      admin.company.tryWorkAgain({ id }),
      admin.company.tryWorkAgain({ id }),
    ]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    await product.turn();
    expect((await admin.company.work()).givenUp).toEqual([]);
    const mail = await product.db.selectFrom("delivery").select("kind").execute();
    expect(mail).toEqual([{ kind: "passwordChanged" }]);
    expect(await admin.company.tryWorkAgain({ id })).toMatchObject({ code: "NOT_FOUND" });
  });
});
