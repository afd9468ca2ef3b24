import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { joinAcme, mustSucceed, setUpAcme } from "../support/company-of.ts";

const NOW = "2026-11-23T09:00:00Z";
const CHOICE = { name: "Dora Diaz", password: "a third sentence", timeZone: "Asia/Tokyo" };

describe.each(availableDatabases)("links that are mailed, on %s", (kind) => {
  let product: TestProduct;
  let stranger: Awaited<ReturnType<TestProduct["as"]>>;
  let admin: typeof stranger;
  beforeEach(async () => {
    product = await openTestProduct(kind, NOW);
    ({ calls: admin } = await setUpAcme(product));
    const settings = await admin.company.settings();
    mustSucceed(
      await admin.company.changeSettings({ ...settings, joining: "domain", emailDomain: "acme.com" }),
    );
    stranger = await product.as(null);
  });
  afterEach(() => product.close());

  /** What was mailed to an address, oldest first. */
  const mailTo = (address: string) =>
    product.db
      .selectFrom("delivery")
      .select(["kind", "secret", "subject"])
      .where("address", "=", address)
      .orderBy("id")
      .execute();
  const lastKey = async (address: string) => (await mailTo(address)).at(-1)?.secret ?? "";
  const claim = async (email: string) => {
    const answer = await stranger.company.askToJoin({ email });
    await product.turn();
    return answer;
  };

  test("who has an address of the company joins by the link in their mailbox, once", async () => {
    mustSucceed(await claim("dora@acme.com"));
    const token = await lastKey("dora@acme.com");
    expect(await stranger.company.invitation({ token })).toMatchObject({ email: "dora@acme.com" });
    expect(await admin.company.invitations()).toMatchObject([
      { email: "dora@acme.com", isOwnAsk: true, invitedBy: null },
    ]);
    const outcomes = await Promise.all([
      stranger.company.join({ token, ...CHOICE }),
      stranger.company.join({ token, ...CHOICE }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await admin.company.people({ search: "Dora", show: "active" })).people).toHaveLength(1);
  });

  test("a newer link takes the place of the older, and after a day there is none", async () => {
    await claim("dora@acme.com");
    const older = await lastKey("dora@acme.com");
    await claim("dora@acme.com");
    const newer = await lastKey("dora@acme.com");
    expect(await stranger.company.invitation({ token: older })).toBeNull();
    expect(await stranger.company.invitation({ token: newer })).not.toBeNull();
    product.clock.set("2026-11-24T09:00:00Z");
    const nextDay = await product.as(null);
    expect(await nextDay.company.invitation({ token: newer })).toBeNull();
    expect(await nextDay.company.join({ token: newer, ...CHOICE })).toMatchObject({ code: "LINK_NOT_VALID" });
  });

  test("an own ask leaves the link that an admin made as it is", async () => {
    const { token } = mustSucceed(await admin.company.invite({ email: "dora@acme.com" }));
    await claim("dora@acme.com");
    expect(await stranger.company.invitation({ token })).not.toBeNull();
  });

  test("who is here already hears so in their mailbox, the asker hears nothing else", async () => {
    await joinAcme(product, admin, { name: "Ben Ito", email: "ben@acme.com" });
    expect(await claim("ben@acme.com")).toEqual(await claim("new@acme.com"));
    expect((await mailTo("ben@acme.com")).map((mail) => mail.kind)).toContain("alreadyHere");
    expect((await mailTo("new@acme.com")).map((mail) => mail.kind)).toEqual(["addressVerification"]);
    expect(await claim("new@elsewhere.com")).toMatchObject({ code: "DOMAIN_NOT_ALLOWED", field: "email" });
  });

  const forget = async (email: string) => {
    mustSucceed(await stranger.company.forgotPassword({ email }));
    await product.turn();
  };

  test("a forgotten password becomes another by the link, once, and every sign-in with it ends", async () => {
    const ben = await joinAcme(product, admin, { name: "Ben Ito", email: "ben@acme.com" });
    await product.db
      .insertInto("authSession")
      .values({
        ...{ id: crypto.randomUUID(), userId: ben, token: "of a phone", expiresAt: "2027-01-01T00:00:00Z" },
        ...{ createdAt: NOW, updatedAt: NOW },
      })
      .execute();
    const password = () =>
      product.db.selectFrom("authAccount").select("password").where("userId", "=", ben).executeTakeFirst();
    const before = await password();
    await forget("ben@acme.com");
    const token = await lastKey("ben@acme.com");
    expect(await stranger.company.reset({ token })).toMatchObject({ email: "ben@acme.com" });
    const change = { token, password: "words of another day" };
    const outcomes = await Promise.all([
      stranger.company.resetPassword(change),
      stranger.company.resetPassword(change),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await password()).not.toEqual(before);
    expect(await product.db.selectFrom("authSession").select("id").execute()).toEqual([]);
    await product.turn();
    expect((await mailTo("ben@acme.com")).map((mail) => mail.kind)).toEqual(
      expect.arrayContaining(["passwordReset", "passwordChanged"]),
    );
  });

  test("a reset link ends after an hour and when a newer one is asked for", async () => {
    await joinAcme(product, admin, { name: "Ben Ito", email: "ben@acme.com" });
    await forget("ben@acme.com");
    const older = await lastKey("ben@acme.com");
    await forget("ben@acme.com");
    expect(await stranger.company.reset({ token: older })).toBeNull();
    const newer = await lastKey("ben@acme.com");
    product.clock.set("2026-11-23T10:00:00Z");
    const later = await product.as(null);
    expect(await later.company.resetPassword({ token: newer, password: "too late a word" })).toMatchObject({
      code: "LINK_NOT_VALID",
    });
  });

  test("nothing is mailed to an address that nobody signs in with, or whose account is closed", async () => {
    const ben = await joinAcme(product, admin, { name: "Ben Ito", email: "ben@acme.com" });
    const before = (await mailTo("ben@acme.com")).length;
    mustSucceed(await admin.company.deactivate({ id: ben }));
    await forget("ben@acme.com");
    await claim("ben@acme.com");
    await forget("nobody@acme.com");
    expect(await mailTo("ben@acme.com")).toHaveLength(before);
    expect(await mailTo("nobody@acme.com")).toEqual([]);
  });

  test("keys lie hashed in the database", async () => {
    await joinAcme(product, admin, { name: "Ben Ito", email: "ben@acme.com" });
    await forget("ben@acme.com");
    await claim("dora@acme.com");
    const rows = await Promise.all([
      product.db.selectFrom("passwordReset").select("tokenHash").execute(),
      product.db.selectFrom("invitation").select("tokenHash").execute(),
    ]);
    for (const key of [await lastKey("ben@acme.com"), await lastKey("dora@acme.com")])
      expect(JSON.stringify(rows)).not.toContain(key);
  });
});
