import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import { askFlash, helpOnHome, makeMentor, sayStuck } from "../support/make-flash.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";
const AN_HOUR_ON = "2026-11-23T10:00:00Z";

describe.each(availableDatabases)("several at once for 25 minutes, on %s", (kind) => {
  let product: TestProduct;
  let tom: PersonId;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
    tom = await makePerson(product.db, { name: "Tom" });
  });
  afterEach(() => product.close());

  const sessionsOf = (who: PersonId) =>
    product.db.selectFrom("session").select(["id", "mentorId"]).where("menteeId", "=", who).execute();

  test("of ten who offer to pair one does, and the others hear that it is taken", async () => {
    const names = Array.from({ length: 10 }, (_, at) => `Mentor ${at}`);
    const mentors = await Promise.all(names.map((name) => makeMentor(product, name)));
    const askId = await sayStuck(product, tom);
    const callers = await Promise.all(mentors.map((mentor) => product.as(mentor)));
    const startsAt = "2026-11-23T09:05:00Z";
    const answers = await Promise.all(callers.map(({ help }) => help.offer({ askId, startsAt })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]));
    expect(new Set(refused)).toEqual(new Set(["TAKEN"]));
    expect(await sessionsOf(tom)).toHaveLength(1);
  });

  test("two clicks on two times make one session", async () => {
    const ada = await makeMentor(product, "Ada");
    const { id: askId } = mustSucceed(await askFlash(product, tom));
    const { help } = await product.as(ada);
    const answers = await Promise.all(
      ["2026-11-23T09:15:00Z", "2026-11-23T09:45:00Z"].map((startsAt) => help.accept({ askId, startsAt })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "TAKEN" });
    expect(await sessionsOf(tom)).toHaveLength(1);
  });

  test("taken in the last second while the clock moves it on: one of the two happens, never both", async () => {
    const [ada, ben] = [await makeMentor(product, "Ada"), await makeMentor(product, "Ben")];
    const { id: askId } = mustSucceed(await askFlash(product, tom));
    const isAdas = (await helpOnHome(product, ada)).mine.length === 1;
    const [first, second] = isAdas ? [ada, ben] : [ben, ada];
    product.clock.set("2026-11-23T09:59:59Z");
    const { help } = await product.as(first);
    product.clock.set(AN_HOUR_ON);
    const [answer] = await Promise.all([
      help.accept({ askId, startsAt: "2026-11-23T10:15:00Z" }),
      product.turn(),
    ]);
    const sessions = await sessionsOf(tom);
    const { mine } = await helpOnHome(product, second);
    if (answer.ok) {
      expect(sessions).toMatchObject([{ mentorId: first }]);
      expect(mine).toEqual([]);
    } else {
      expect(answer.code).toBe("MOVED_ON");
      expect(sessions).toEqual([]);
      expect(mine).toHaveLength(1);
    }
  });

  test("taken and stopped at once: either there is a session, or it ended without one", async () => {
    const ada = await makeMentor(product, "Ada");
    const { id: askId } = mustSucceed(await askFlash(product, tom));
    const [mentor, asker] = [await product.as(ada), await product.as(tom)];
    const [taken, stopped] = await Promise.all([
      mentor.help.accept({ askId, startsAt: "2026-11-23T09:15:00Z" }),
      asker.help.end({ askId, isSolved: true }),
    ]);
    expect([taken.ok, stopped.ok].toSorted()).toEqual([false, true]);
    expect(await sessionsOf(tom)).toHaveLength(taken.ok ? 1 : 0);
  });

  test("two asks for one mentor's only time: one session, and the other hears it with what is left", async () => {
    const ada = await makeMentor(product, "Ada", { hours: [{ day: 1, start: "10:30", end: "11:00" }] });
    const uma = await makePerson(product.db, { name: "Uma" });
    const asks = [mustSucceed(await askFlash(product, tom)).id, mustSucceed(await askFlash(product, uma)).id];
    const { help } = await product.as(ada);
    const startsAt = "2026-11-23T09:30:00Z";
    const answers = await Promise.all(asks.map((askId) => help.accept({ askId, startsAt })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "SLOT_TAKEN" });
  });
});
