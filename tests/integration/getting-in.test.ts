import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const setUp = {
  companyName: "Acme",
  timeZone: "Europe/Madrid",
  joining: "domain",
  emailDomain: "acme.com",
  name: "Ana Ruiz",
  email: "Ana@acme.com",
  password: "a long sentence",
  code: null,
} as const;

describe.each(availableDatabases)("getting in, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct(kind, "2026-11-23T09:00:00Z");
  });
  afterAll(() => product.close());

  const idOf = async (email: string) => {
    const row = await product.db
      .selectFrom("person")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    return row?.id ?? null;
  };

  test("before set-up nobody can ask to join, and is told so", async () => {
    const stranger = await product.as(null);
    expect(await stranger.company.askToJoin({ email: "eve@acme.com" })).toMatchObject({
      ok: false,
      code: "JOINING_BY_INVITATION",
    });
  });

  test("of two who set up at once one does, and the door closes behind them", async () => {
    const stranger = await product.as(null);
    expect(await stranger.company.entrance()).toBeNull();
    const outcomes = await Promise.all([
      stranger.company.setUp(setUp),
      stranger.company.setUp({ ...setUp, email: "eve@acme.com" }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await expect(stranger.company.setUp(setUp)).rejects.toThrow("set up already");
    expect(await stranger.company.entrance()).toMatchObject({ name: "Acme", joining: "domain" });
  });

  test("a link lets one person in, once, until a newer one replaces it", async () => {
    const stranger = await product.as(null);
    const admin = await product.as((await idOf("ana@acme.com")) ?? (await idOf("eve@acme.com")));
    const first = await admin.company.invite({ email: "ben@acme.com" });
    const second = await admin.company.invite({ email: "ben@acme.com" });
    if (!first.ok || !second.ok) throw new Error("inviting was refused");
    expect(await stranger.company.invitation({ token: first.value.token })).toBeNull();
    expect(await stranger.company.invitation({ token: second.value.token })).toMatchObject({
      email: "ben@acme.com",
    });
    const joining = {
      token: second.value.token,
      name: "Ben Ito",
      password: "another sentence",
      timeZone: "Asia/Tokyo",
    };
    const outcomes = await Promise.all([stranger.company.join(joining), stranger.company.join(joining)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await admin.company.invite({ email: "ben@acme.com" })).toMatchObject({
      ok: false,
      code: "ALREADY_HERE",
      field: "email",
    });
    product.clock.set("2026-11-23T10:00:00Z");
  });

  test("a link is too old after seven days", async () => {
    const admin = await product.as((await idOf("ana@acme.com")) ?? (await idOf("eve@acme.com")));
    const invited = await admin.company.invite({ email: "cleo@acme.com" });
    if (!invited.ok) throw new Error("inviting was refused");
    product.clock.set("2026-11-30T10:00:00Z");
    const stranger = await product.as(null);
    expect(await stranger.company.invitation({ token: invited.value.token })).toBeNull();
    product.clock.set("2026-11-23T11:00:00Z");
  });

  test("the last admin cannot close their own account; a closed account is nobody", async () => {
    const adminId = (await idOf("ana@acme.com")) ?? (await idOf("eve@acme.com"));
    const benId = await idOf("ben@acme.com");
    if (!adminId || !benId) throw new Error("somebody is missing");
    const admin = await product.as(adminId);
    expect(await admin.company.deactivate({ id: adminId })).toMatchObject({ code: "LAST_ADMIN" });
    expect(await admin.company.deactivate({ id: benId })).toEqual({ ok: true, value: null });
    expect(await (await product.as(benId)).people.me()).toBeNull();
    expect(await admin.company.reactivate({ id: benId })).toEqual({ ok: true, value: null });
    expect(await (await product.as(benId)).people.me()).toMatchObject({
      name: "Ben Ito",
      timeZone: "Asia/Tokyo",
    });
  });

  test("a member gets no further than a member", async () => {
    const ben = await product.as(await idOf("ben@acme.com"));
    await expect(ben.company.invite({ email: "x@acme.com" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await product.as(null);
    await expect(stranger.company.invitations()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
