import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { askInTurn, join, makeTester, openRequest, waitOf } from "../support/make-choices.ts";
import { makeCohort } from "../support/make-cohort.ts";
import { makeMentorship } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const LATER = "2026-11-23T10:00:00Z";
const TOLD = "2026-11-23T10:30:00Z";

describe.each(availableDatabases)("ways past a line, on %s", (kind) => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterEach(() => product.close());

  const person = (name: string) => makePerson(product.db, { name });
  /** Sam sits on Ana's one seat; both waits come after whatever was asked or begun before. */
  const fill = async (ana: PersonId) => {
    const sam = await person("Sam");
    return { sam, mentorshipId: await makeMentorship(product.db, { mentorId: ana, menteeId: sam }) };
  };
  const queue = async (ana: PersonId, name = "Mia") => {
    const id = await person(name);
    expect(await join(product, id, ana)).toMatchObject({ ok: true });
    return id;
  };
  const end = async ({ sam, mentorshipId }: { sam: PersonId; mentorshipId: MentorshipId }) => {
    product.clock.set(LATER);
    mustSucceed(await (await product.as(sam)).mentorships.end({ mentorshipId, version: 1 }));
  };
  const menteesOf = async (mentorId: PersonId) => {
    const rows = await product.db
      .selectFrom("mentorship")
      .select("menteeId")
      .where("mentorId", "=", mentorId)
      .where("status", "=", "active")
      .execute();
    return rows.map(({ menteeId }) => menteeId);
  };

  test("who covers a leave can't take on the mentee on a seat that the line is owed", async () => {
    const ana = await makeTester(product, "Ana");
    const away = await makeTester(product, "Ben");
    const mentee = await person("Cem");
    // What is covered is about testing.
    const offer = { personId: ana, skillId: "testing", level: 5 };
    await product.db.insertInto("offer").values(offer).execute();
    const mentorshipId = await makeMentorship(product.db, { mentorId: away, menteeId: mentee });
    const asBen = await product.as(away);
    mustSucceed(
      await asBen.mentorships.beginLeave({
        ...{ key: crypto.randomUUID(), fromDate: "2026-11-23", returnDate: "2026-12-21", note: "" },
        ...{ choices: [{ mentorshipId, choice: "cover", coverId: ana }], cancelSessionIds: [] },
      }),
    );
    const sitting = await fill(ana);
    const mia = await queue(ana);
    await end(sitting);
    const { leave } = await asBen.mentorships.leave();
    if (!leave) throw new Error("no leave");
    const cover = async () =>
      (await product.as(ana)).mentorships.answerCover({
        ...{ leaveId: leave.id, mentorshipId, version: 1, agrees: true },
      });
    expect(await cover()).toMatchObject({ code: "NO_CAPACITY" });
    const [second] = await Promise.all([cover(), product.turn()]);
    expect(second).toMatchObject({ code: "NO_CAPACITY" });
    expect(await waitOf(product, mia)).toMatchObject({ status: "offered" });
    expect(await menteesOf(ana)).toEqual([]);
  });

  test("the mentor's yes to who asked before the line began against the offer: whichever came first has the seat", async () => {
    const ana = await makeTester(product, "Ana");
    const eve = await person("Eve");
    mustSucceed(await askInTurn(product, eve, [ana]));
    const sitting = await fill(ana);
    const mia = await queue(ana);
    await end(sitting);
    await product.turn();
    // Eve asked first: the seat is kept for nobody until the mentor has answered her.
    expect(await waitOf(product, mia)).toMatchObject({ status: "waiting" });
    const asked = await openRequest(product, { mentorId: ana, menteeId: eve });
    const asAna = await product.as(ana);
    const [yes] = await Promise.all([asAna.mentorships.accept(asked), product.turn(), product.turn()]);
    expect(yes).toMatchObject({ ok: true });
    await product.turn();
    expect(await menteesOf(ana)).toEqual([eve]);
    expect(await waitOf(product, mia)).toMatchObject({ status: "waiting", position: 1 });
  });

  test("of two who asked before the line and who stands in it, nobody shares a seat", async () => {
    const ana = await makeTester(product, "Ana", 2);
    const [eve, fay] = [await person("Eve"), await person("Fay")];
    for (const id of [eve, fay]) mustSucceed(await askInTurn(product, id, [ana]));
    const sitting = await fill(ana);
    await makeMentorship(product.db, { mentorId: ana, menteeId: await person("Tom"), seat: 2 });
    const mia = await queue(ana);
    await end(sitting);
    const asAna = await product.as(ana);
    const asked = await Promise.all(
      [eve, fay].map((menteeId) => openRequest(product, { mentorId: ana, menteeId })),
    );
    const answers = await Promise.all([
      ...asked.map((one) => asAna.mentorships.accept(one)),
      askInTurn(product, await person("Gil"), [ana]),
      product.turn(),
    ]);
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
    await product.turn();
    expect(await menteesOf(ana)).toHaveLength(2);
    expect(await waitOf(product, mia)).toMatchObject({ status: "waiting" });
  });

  test("a pair that a programme published is left out when others wait for its mentor by then", async () => {
    const [admin, ana, cem] = [await person("Pia"), await makeTester(product, "Ana"), await person("Cem")];
    await product.db
      .insertInto("want")
      .values({ personId: cem, skillId: "code_review", fromLevel: 1, toLevel: 4 })
      .execute();
    const programmeId = await makeCohort(product.db, { admin, mentees: [cem], mentors: [ana] });
    const { cohorts } = await product.as(admin);
    const key = crypto.randomUUID();
    const { runId } = mustSucceed(await cohorts.start({ key, programmeId, objective: "totalScore" }));
    await product.solveRuns();
    const { version } = await cohorts.run({ runId });
    mustSucceed(await (await product.as(admin)).cohorts.publish({ runId, version, consent: "direct" }));
    const sitting = await fill(ana);
    const mia = await queue(ana);
    await end(sitting);
    // Whoever publishes the same by now is told before.
    const preview = await (await product.as(admin)).cohorts.previewPublish({ runId });
    expect(preview).toMatchObject({ problems: [{ menteeName: "Cem", problem: "MENTOR_FULL" }] });
    product.clock.set(TOLD);
    for (const _ of [1, 2, 3]) await product.turn();
    const { pairs } = await (await product.as(admin)).cohorts.pairs({ runId });
    expect(pairs).toMatchObject([{ menteeName: "Cem", outcome: "leftOut", outcomeReason: "MENTOR_FULL" }]);
    expect(await menteesOf(ana)).toEqual([]);
    expect(await waitOf(product, mia)).toMatchObject({ status: "offered" });
  });
});
