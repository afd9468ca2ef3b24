import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { placeUnder } from "../support/make-mentorship.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("one's own profile, on %s", (kind) => {
  let product: TestProduct;
  let ben: PersonId;
  let calls: TestCaller;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  beforeEach(async () => {
    ben = await makePerson(product.db, { name: "Ben Adler" });
    calls = await product.as(ben);
  });
  afterAll(() => product.close());

  const aboutMe = {
    name: "Ben A. Adler",
    languages: ["en", "ja"],
    direction: "ic" as const,
    selfLevel: "ic.senior",
    version: 1,
  };
  const wish = {
    wantsToMentor: true,
    wantsToLearn: true,
    offers: [{ skillId: "test_design", level: 4 }],
    wants: [{ skillId: "system_design", fromLevel: 2, toLevel: 4, priority: 1 }],
    targetLevel: "ic.staff",
    capacity: 3,
    acceptsSelfAssessed: false,
    version: 1,
  };
  /** What the edge says about an input, by field. */
  const problemsOf = async (call: Promise<unknown>): Promise<string> => {
    const error = await call.then(() => null, String);
    if (error === null) throw new Error("the input was taken");
    return error;
  };

  test("what somebody said about themselves is kept, and the next version comes back", async () => {
    expect(await calls.people.saveAboutMe(aboutMe)).toEqual({ ok: true, value: { version: 2 } });
    expect(await calls.people.saveWantsAndOffers({ ...wish, version: 2 })).toEqual({
      ok: true,
      value: { version: 3 },
    });
    const { version: _, ...kept } = aboutMe;
    const { version: __, ...wished } = wish;
    expect(await calls.people.profile()).toMatchObject({ ...kept, ...wished, version: 3 });
    expect(await (await product.as(ben)).people.me()).toMatchObject({ name: "Ben A. Adler" });
  });

  test("what was changed elsewhere is not overwritten", async () => {
    await calls.people.saveAboutMe(aboutMe);
    expect(await calls.people.saveAboutMe({ ...aboutMe, name: "Benny" })).toEqual({
      ok: false,
      code: "VERSION_CONFLICT",
    });
    expect(await calls.people.saveWantsAndOffers(wish)).toMatchObject({ code: "VERSION_CONFLICT" });
    expect(await calls.people.profile()).toMatchObject({ name: "Ben A. Adler", offers: [], version: 2 });
  });

  test("of two who save at once one wins", async () => {
    const outcomes = await Promise.all(
      ["Left", "Right"].map((name) => calls.people.saveAboutMe({ ...aboutMe, name })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("a skill or a level that the ladder doesn't have is refused with its field, and nothing is kept", async () => {
    expect(await calls.people.saveAboutMe({ ...aboutMe, selfLevel: "ic.wizard" })).toMatchObject({
      code: "UNKNOWN_LEVEL",
      field: "selfLevel",
    });
    expect(await calls.people.saveWantsAndOffers({ ...wish, targetLevel: "ic.wizard" })).toMatchObject({
      code: "UNKNOWN_LEVEL",
      field: "targetLevel",
    });
    const offers = [...wish.offers, { skillId: "alchemy", level: 3 }];
    expect(await calls.people.saveWantsAndOffers({ ...wish, offers })).toMatchObject({
      code: "UNKNOWN_SKILL",
      field: "offers.1.skillId",
    });
    expect(await calls.people.profile()).toMatchObject({ offers: [], wants: [], version: 1 });
  });

  test.each([
    ["a name of a megabyte", { name: "x".repeat(1_000_000) }, "120 characters at most"],
    ["a name with NUL", { name: "Ben\u0000" }, "without control characters"],
    ["a name with half a character", { name: "Ben \ud800" }, "half a character"],
    ["a name of spaces", { name: " \u200b " }, "must not be empty"],
    ["no language", { languages: [] }, "Choose at least one language"],
    ["a language that is none", { languages: ["en", "tlh-klingon"] }, "Choose a language from the list"],
    ["a version that never was", { version: 0 }, "Load the page again"],
  ])("%s is refused in words", async (_, spoilt, words) => {
    expect(await problemsOf(calls.people.saveAboutMe({ ...aboutMe, ...spoilt }))).toContain(words);
    expect(await calls.people.profile()).toMatchObject({ name: "Ben Adler", version: 1 });
  });

  test.each([
    ["places below none", { capacity: -1 }, "from 0 to 20"],
    ["half a place", { capacity: 1.5 }, "whole people"],
    [
      "a wanted level below one's own",
      { wants: [{ skillId: "test_design", fromLevel: 4, toLevel: 2, priority: 1 }] },
      "above the one you have",
    ],
    ["a skill twice", { offers: [...wish.offers, ...wish.offers] }, "Each skill can be there once"],
  ])("%s are refused in words", async (_, spoilt, words) => {
    expect(await problemsOf(calls.people.saveWantsAndOffers({ ...wish, ...spoilt }))).toContain(words);
  });

  test("the welcome goes on and never back", async () => {
    const cem = await makePerson(product.db, { name: "Cem" });
    await product.db.updateTable("person").set({ welcomeStep: 1 }).where("id", "=", cem).execute();
    const asCem = await product.as(cem);
    expect(await asCem.people.reachWelcomeStep({ step: 3 })).toMatchObject({ value: { welcomeStep: 3 } });
    expect(await asCem.people.reachWelcomeStep({ step: 2 })).toMatchObject({ value: { welcomeStep: 3 } });
  });

  test("colleagues see where somebody stands, what they teach and want, and neither hours nor address", async () => {
    const ada = await makePerson(product.db, {
      name: "Ada Unique",
      mentors: true,
      offers: { test_design: 5 },
    });
    await product.db.updateTable("person").set({ selfLevel: "ic.staff" }).where("id", "=", ada).execute();
    const declared = await calls.people.one({ id: ada });
    expect(declared).toMatchObject({ levelId: "ic.staff", isSelfDeclared: true, team: null });
    expect(declared.offers).toEqual([{ skillId: "test_design", level: 5 }]);
    expect(Object.keys(declared)).not.toContain("weeklyHours");
    expect(Object.keys(declared)).not.toContain("email");
    await placeUnder(product.db, ada, ben);
    expect(await calls.people.one({ id: ada })).toMatchObject({ levelId: "ic.mid", isSelfDeclared: false });
    expect(await calls.people.search({ text: "ada uni" })).toMatchObject([{ id: ada, levelId: "ic.mid" }]);
  });

  test("signs of search patterns are letters like any other, and who left is not found", async () => {
    const odd = await makePerson(product.db, { name: "Percy 100%" });
    expect((await calls.people.search({ text: "100%" })).map(({ id }) => id)).toEqual([odd]);
    expect(await calls.people.search({ text: "%_%" })).toEqual([]);
    await product.db.updateTable("person").set({ deactivatedAt: NOW }).where("id", "=", odd).execute();
    expect(await calls.people.search({ text: "100%" })).toEqual([]);
    await expect(calls.people.one({ id: odd })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
