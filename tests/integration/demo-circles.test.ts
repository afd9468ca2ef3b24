import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { seedDemo } from "@belay/api/testing/seed-demo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personIdOf } from "../support/company-of.ts";

const NOW = "2026-11-23T08:42:13Z";

const as = async (product: TestProduct, name: string) =>
  product.as(await personIdOf(product, `${name}@tidewater.example`));

describe.each(availableDatabases)("relationships and groups of the demo company, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await seedDemo(product.db, NOW);
  });
  afterAll(() => product.close());

  test("of quiet mentorships one was nudged, one is seen by the lead, one may be concluded by the mentor", async () => {
    const steps = await product.db.selectFrom("mentorshipSilence").select("step").execute();
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(["nudge", "flag", "offerToConclude"]));
    const { mine } = await (await as(product, "nadia.okafor")).inbox.home();
    expect(mine.map(({ kind }) => kind)).toContain("concludeOrGoOn");
    const nudged = await (await as(product, "lakshmi.pillai")).inbox.home();
    expect(nudged.mine.map(({ kind }) => kind)).toContain("breakSilence");
    const marta = await as(product, "marta.lindgren");
    expect((await marta.checks.silentOnTeam()).map(({ mentee }) => mentee?.name)).toContain(
      "Lucía Fernández-Quiroga",
    );
    const tomas = await as(product, "tomas.herrera");
    expect((await tomas.checks.silentInCompany()).length).toBeGreaterThan(1);
    expect((await tomas.inbox.home()).mine.map(({ kind }) => kind)).toContain("answerPulse");
  });

  test("a first session is asked about, a pulse was answered for both to read, somebody waits in a line", async () => {
    const marta = await as(product, "marta.lindgren");
    expect((await marta.inbox.home()).mine.map(({ kind: one }) => one)).toContain("answerFitCheck");
    const kenji = await as(product, "kenji.mori");
    const [pair] = (await kenji.mentorships.mine()).filter(({ mentorName }) => mentorName === "Nadia Okafor");
    if (!pair) throw new Error("Kenji is not mentored by Nadia");
    const { answers } = await kenji.checks.ofMentorship({ id: pair.id });
    expect(answers.some(({ isOwn, words }) => !isOwn && words !== "")).toBe(true);
    const farid = await (await as(product, "farid.haidari")).inbox.home();
    expect(farid.theirs.map(({ kind: one }) => one)).toContain("waitForSeat");
  });

  test("its mail tells of seats, of questions and of what is quiet", async () => {
    const rows = await product.db.selectFrom("delivery").select("kind").distinct().execute();
    expect(rows.map((row) => row.kind)).toEqual(
      expect.arrayContaining(["groupSeatOffered", "silenceNudged", "pulseAsked"]),
    );
  });
});
