import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { seedDemo } from "@belay/api/testing/seed-demo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personIdOf } from "../support/company-of.ts";

const NOW = "2026-11-23T08:42:13Z";

describe.each(availableDatabases)("choices and lines of the demo company, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await seedDemo(product.db, NOW);
  });
  afterAll(() => product.close());

  const as = async (name: string) => product.as(await personIdOf(product, `${name}@tidewater.example`));

  test("the mentee waits at a second choice, behind whom a third stands", async () => {
    const choices = await (await as("kenji.mori")).mentorships.choices();
    expect(choices).toMatchObject([
      { mentorName: "Mei Castellanos", status: "over" },
      { mentorName: "Ifeoma Chukwu", status: "asked" },
      { mentorName: expect.stringContaining("Iyer"), status: "waiting" },
    ]);
  });

  test("and is second of three in the line of somebody who is full", async () => {
    expect(await (await as("kenji.mori")).mentorships.waits()).toMatchObject([
      { mentorName: "Yusuf Demir", status: "waiting", position: 2, waiting: 3 },
    ]);
    expect(await (await as("yusuf.demir")).mentorships.line()).toMatchObject({ waiting: 3, offered: 0 });
  });

  test("the admin has a line of two, and a seat that is kept for them", async () => {
    const herrera = await as("tomas.herrera");
    expect(await herrera.mentorships.line()).toMatchObject({ waiting: 2 });
    const [wait] = await herrera.mentorships.waits();
    if (!wait) throw new Error("nothing is offered");
    expect(wait).toMatchObject({ status: "offered" });
    expect(await herrera.mentorships.takePlace({ waitId: wait.id, version: wait.version })).toMatchObject({
      ok: true,
    });
  });

  test("whoever runs the cohort can have a next choice asked, and does not read whose turn that is", async () => {
    const herrera = await as("tomas.herrera");
    const autumn = (await herrera.programmes.all()).find(({ name }) => name === "Autumn cohort");
    if (!autumn) throw new Error("there is no autumn cohort");
    const { rows } = await herrera.checks.health({ programmeId: autumn.id, state: "stuck" });
    const stuck = rows.find(({ repairs }) => repairs.includes("nextChoice"));
    expect(stuck).toMatchObject({ cause: "REQUEST_OVERDUE" });
    expect(stuck).toMatchObject({ name: "Tomás Lindqvist", mentor: { name: "Nadia Okafor" } });
    expect(JSON.stringify(stuck)).not.toContain("Ifeoma");
  });

  test("the mentee keeps somebody apart, and that one is not told apart from whoever is paused", async () => {
    const kenji = await as("kenji.mori");
    expect(await kenji.people.keptApart()).toMatchObject([{ name: "Rafael Drummond" }]);
    const ownId = await personIdOf(product, "kenji.mori@tidewater.example");
    const rafael = await as("rafael.drummond");
    expect(await rafael.people.keptApart()).toEqual([]);
    expect(JSON.stringify(await rafael.inbox.home())).not.toContain(ownId);
  });

  test("the clock finds everything as it should be: nobody moves on, and nobody is offered what is not there", async () => {
    await product.turn();
    expect(await (await as("kenji.mori")).mentorships.waits()).toMatchObject([{ status: "waiting" }]);
    expect((await (await as("kenji.mori")).mentorships.choices()).map(({ status }) => status)).toEqual([
      "over",
      "asked",
      "waiting",
    ]);
  });
});
