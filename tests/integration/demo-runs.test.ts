import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { seedDemo } from "@belay/api/testing/seed-demo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed, personIdOf } from "../support/company-of.ts";

const NOW = "2026-11-23T08:42:13Z";

describe.each(availableDatabases)("a run of the demo company that failed, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await seedDemo(product.db, NOW);
  });
  afterAll(() => product.close());

  const herrera = async () => product.as(await personIdOf(product, "tomas.herrera@tidewater.example"));
  const turn = async () => {
    const { mine } = await (await herrera()).inbox.home();
    const turns = mine.flatMap(({ kind: what, since, subject }) =>
      subject.type === "run" && subject.programmeName === "Winter cohort" ? [{ what, since, subject }] : [],
    );
    expect(turns).toHaveLength(1);
    const [one] = turns;
    if (!one) throw new Error("nothing waits");
    return one;
  };

  test("is a turn of who runs its programme, beside the plan of another one", async () => {
    expect(await turn()).toMatchObject({
      what: "startRunAnew",
      since: "2026-11-22T04:46:00Z",
      subject: { number: 1, status: "failed", problem: "LOST" },
    });
    const { mine } = await (await herrera()).inbox.home();
    expect(mine.filter(({ subject }) => subject.type === "run")).toHaveLength(2);
  });

  test("was told by mail to who started it", async () => {
    const mails = await product.db
      .selectFrom("delivery")
      .select("subject")
      .where("kind", "=", "runFailed")
      .execute();
    expect(mails).toEqual([{ subject: "Winter cohort: run 1 came to nothing" }]);
  });

  test("is solved when it is started once more, and its plan is what waits then", async () => {
    const { subject } = await turn();
    const { programmeId, id: runId } = subject;
    const { cohorts } = await herrera();
    const { objective, fairnessPpm, minScore, problem } = await cohorts.run({ runId });
    expect(problem).toBe("LOST");
    const key = crypto.randomUUID();
    mustSucceed(await cohorts.start({ key, programmeId, objective, fairnessPpm, minScore }));
    await product.solveRuns();
    expect(await turn()).toMatchObject({ what: "publishRun", subject: { number: 2, status: "draft" } });
  });
});
