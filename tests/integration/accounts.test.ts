import { createHash } from "node:crypto";
import { availableDatabases } from "@belay/api/testing";
import { addMilliseconds, HOUR } from "@belay/core/instant.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebCompany } from "../support/web-company.ts";
import { cookiesOf, OWNER, serveCompany, signIn, whoIs, withCookies } from "../support/web-company.ts";

const SIGN_IN = "/api/auth/sign-in/email";
const peer = (at: number) => `10.0.${Math.floor(at / 250)}.${(at % 250) + 1}`;

describe.each(availableDatabases)("accounts behind a listening server, on %s", (kind) => {
  let company: WebCompany;
  beforeAll(async () => {
    company = await serveCompany(kind);
  });
  afterAll(() => company.close());

  /** Another person, through the invitation's link, over the network. */
  const join = async (email: string) => {
    const headers = withCookies(company, await signIn(company));
    const invited = await company.ask("/trpc/company.invite", { body: { email }, headers });
    const { result }: { result: { data: { value: { token: string } } } } = await invited.json();
    const { token } = result.data.value;
    const who = { email, password: "another long sentence" };
    const body = { token, name: email, password: who.password, timeZone: "Europe/Madrid" };
    const joined = await company.ask("/trpc/company.join", { body });
    expect(joined.status).toBe(200);
    return { who, token };
  };

  test("of 10,000 guesses from 1,000 addresses at most 20 an hour are tried, and the owner still gets in", async () => {
    const device = await signIn(company);
    const statuses = new Map<number, number>();
    const guess = async (at: number) => {
      const body = { email: OWNER.email.toUpperCase(), password: `guess number ${at}` };
      const { status } = await company.askFrom(peer(at % 1_000), SIGN_IN, { body });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    };
    const guessMany = async (from: number, until: number) => {
      for (let at = from; at < until; at += 50)
        await Promise.all(Array.from({ length: 50 }, (_, step) => guess(at + step)));
    };
    await guessMany(0, 5_000);
    // Less than an hour after the first guess, across the edge of a window.
    company.clock.set("2026-11-23T10:05:00Z");
    await guessMany(5_000, 10_000);
    expect([...statuses.keys()].sort()).toEqual([401, 429]);
    expect(statuses.get(401)).toBeLessThanOrEqual(20);
    const fromElsewhere = await company.ask(SIGN_IN, { body: OWNER });
    expect(fromElsewhere.status).toBe(429);
    expect((await company.ask(SIGN_IN, { body: OWNER, headers: withCookies(company, device) })).status).toBe(
      200,
    );
    // Guesses with the device of somebody else count like any other.
    const forged = new Map([...device].map(([name, value]) => [name, name.endsWith("device") ? "x" : value]));
    const refused = await company.ask(SIGN_IN, { body: OWNER, headers: withCookies(company, forged) });
    expect(refused.status).toBe(429);
    company.clock.set("2026-11-23T12:00:00Z");
    expect((await company.ask(SIGN_IN, { body: OWNER })).status).toBe(200);
  }, 120_000);

  test("an unknown address is counted and answered like a known one, with the time to wait", async () => {
    const { who } = await join("ben@acme.com");
    const series = async (email: string, address: string) => {
      const answers = [];
      for (let at = 0; at < 12; at++)
        answers.push(await company.askFrom(address, SIGN_IN, { body: { email, password: "not this one" } }));
      return answers;
    };
    const known = await series(who.email, "10.9.0.1");
    const unknown = await series("nobody@acme.com", "10.9.0.2");
    expect(known.map(({ status, text }) => [status, text])).toEqual(
      unknown.map(({ status, text }) => [status, text]),
    );
    const last = known.at(-1);
    expect(last?.status).toBe(429);
    const wait = Number(last?.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3_600);
  });

  test("a claimed X-Forwarded-For neither dodges the limit of an address nor fills another's", async () => {
    company.clock.set("2026-11-23T14:00:00Z");
    const tryFrom = async (address: string, email: string, at: number) => {
      const body = { email, password: "not this one" };
      const headers = { "x-forwarded-for": peer(at), "x-belay-client-address": peer(at) };
      return (await company.askFrom(address, SIGN_IN, { body, headers })).status;
    };
    // All for one address, so that most are refused before they cost anything.
    await Promise.all(Array.from({ length: 60 }, (_, at) => tryFrom("10.8.0.1", "someone@acme.com", at)));
    expect(await tryFrom("10.8.0.1", "somebody.else@acme.com", 60)).toBe(429);
    expect(await tryFrom("10.8.0.2", "somebody.else@acme.com", 61)).toBe(401);
    expect(await tryFrom(peer(0), "somebody.else@acme.com", 62)).toBe(401);
  });

  test("a forged Host lands nowhere", async () => {
    const { status, headers, text } = await company.askFrom("10.7.0.1", SIGN_IN, {
      body: OWNER,
      headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    expect(status).toBe(200);
    expect(JSON.stringify(headers) + text).not.toContain("evil.example");
  });

  test("over http the cookie is for this host alone, hidden from scripts and other sites", async () => {
    const response = await company.ask(SIGN_IN, { body: OWNER });
    const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith("belay.session="));
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/Domain=|; Secure/);
  });

  test("a closed account's cookie is nobody's at once, and its password opens nothing", async () => {
    const { who } = await join("cleo@acme.com");
    const cookies = await signIn(company, who);
    expect(await whoIs(company, cookies)).toBe("cleo@acme.com");
    const { id } = await company.db
      .selectFrom("person")
      .select("id")
      .where("email", "=", who.email)
      .executeTakeFirstOrThrow();
    const headers = withCookies(company, await signIn(company));
    const closed = await company.ask("/trpc/company.deactivate", { body: { id }, headers });
    expect(closed.status).toBe(200);
    expect(await whoIs(company, cookies)).toBeNull();
    const refused = await company.ask("/trpc/ladder.current", {
      method: "GET",
      headers: withCookies(company, cookies),
    });
    expect(refused.status).toBe(401);
    const again = await company.ask(SIGN_IN, { body: who });
    expect(await whoIs(company, cookiesOf(again))).toBeNull();
  });

  test("a new password ends every other sign-in and keeps this one", async () => {
    const { who } = await join("dora@acme.com");
    const [here, elsewhere] = [await signIn(company, who), await signIn(company, who, "a phone")];
    const headers = withCookies(company, here);
    const listed = await company.ask("/api/auth/list-sessions", { method: "GET", headers });
    expect(await listed.json()).toHaveLength(2);
    const passwords = { currentPassword: who.password, newPassword: "a brand new sentence" };
    const wrong = await company.ask("/api/auth/change-password", {
      body: { ...passwords, currentPassword: "not this one", revokeOtherSessions: false },
      headers,
    });
    expect(wrong.status).toBe(400);
    // Even a client that asks to keep them does not.
    const changed = await company.ask("/api/auth/change-password", {
      body: { ...passwords, revokeOtherSessions: false },
      headers,
    });
    expect(changed.status).toBe(200);
    expect(await whoIs(company, elsewhere)).toBeNull();
    expect(await whoIs(company, new Map([...here, ...cookiesOf(changed)]))).toBe("dora@acme.com");
    expect((await company.ask(SIGN_IN, { body: who })).status).toBe(401);
    expect((await company.ask(SIGN_IN, { body: { ...who, password: passwords.newPassword } })).status).toBe(
      200,
    );
  });

  test("one sign-in of many is ended from another, and nobody ends those of others", async () => {
    const { who } = await join("emil@acme.com");
    const [here, phone] = [await signIn(company, who), await signIn(company, who, "a phone")];
    const headers = withCookies(company, here);
    const listed = await company.ask("/api/auth/list-sessions", { method: "GET", headers });
    const all: { token: string; userAgent: string }[] = await listed.json();
    const token = all.find(({ userAgent }) => userAgent === "a phone")?.token;
    const byAnother = withCookies(company, await signIn(company));
    await company.ask("/api/auth/revoke-session", { body: { token }, headers: byAnother });
    expect(await whoIs(company, phone)).toBe("emil@acme.com");
    const ended = await company.ask("/api/auth/revoke-session", { body: { token }, headers });
    expect(ended.status).toBe(200);
    expect(await whoIs(company, phone)).toBeNull();
    expect(await whoIs(company, here)).toBe("emil@acme.com");
  });

  test("asking to join answers a known, a waiting and a new address byte for byte alike, and so does a forgotten password", async () => {
    company.clock.set("2026-11-23T17:00:00Z");
    const askAs = async (email: string) => {
      const response = await company.ask("/trpc/company.askToJoin", { body: { email } });
      return { status: response.status, text: await response.text() };
    };
    const fresh = await askAs("fresh@acme.com");
    expect(fresh.status).toBe(200);
    expect(await askAs(OWNER.email)).toEqual(fresh);
    expect(await askAs("fresh@acme.com")).toEqual(fresh);
    for (const email of [OWNER.email, "nobody@acme.com"]) {
      const response = await company.ask("/trpc/company.forgotPassword", { body: { email } });
      expect({ status: response.status, text: await response.text() }).toEqual(fresh);
    }
  });

  test("nobody has more than five mails an hour sent to one address, from wherever they ask", async () => {
    company.clock.set("2026-11-24T17:00:00Z");
    const statuses: number[] = [];
    for (let peer = 0; peer < 6; peer++) {
      const path = peer % 2 === 0 ? "/trpc/company.askToJoin" : "/trpc/company.forgotPassword";
      statuses.push((await company.askFrom(`10.9.0.${peer}`, path, { body: { email: OWNER.email } })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    company.clock.set("2026-11-24T18:00:00Z");
    const later = await company.ask("/trpc/company.forgotPassword", { body: { email: OWNER.email } });
    expect(later.status).toBe(200);
  });

  test("all of one IPv6 network share a limit, others do not", async () => {
    const knock = (address: string) =>
      company.askFrom(address, "/trpc/company.join", {
        body: { token: "y".repeat(43), name: "Eve", password: "a long sentence", timeZone: "UTC" },
      });
    for (let host = 0; host < 20; host++) expect((await knock(`2001:db8:1:2::${host + 1}`)).status).toBe(200);
    expect((await knock("2001:db8:1:2:ffff::1")).status).toBe(429);
    expect((await knock("2001:db8:1:3::1")).status).toBe(200);
  });

  test("guessing the current password to change it is counted like signing in", async () => {
    const { cookie = "" } = withCookies(company, await signIn(company));
    const headers = { cookie, origin: company.url };
    const guess = (currentPassword: string) =>
      company.ask("/api/auth/change-password", {
        body: { currentPassword, newPassword: "a brand new sentence" },
        headers,
      });
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries++) statuses.push((await guess(`wrong number ${tries}`)).status);
    expect(statuses.slice(0, 10).every((status) => status === 400)).toBe(true);
    expect(statuses[10]).toBe(429);
    company.clock.set(addMilliseconds(company.clock.read(), HOUR));
  });

  test("half a character or a NUL in a field is the sender's mistake", async () => {
    const { cookie = "" } = withCookies(company, await signIn(company));
    const headers = { cookie, origin: company.url };
    for (const token of ["a\u0000b", "a\ud83d"]) {
      expect((await company.ask("/api/auth/revoke-session", { body: { token }, headers })).status).toBe(400);
    }
  });

  test("knocking too often from one address is told to wait, with 429 and until when", async () => {
    const knock = () =>
      company.askFrom("10.9.0.1", "/trpc/company.join", {
        body: { token: "x".repeat(43), name: "Eve", password: "a long sentence", timeZone: "UTC" },
      });
    const answers: Awaited<ReturnType<typeof knock>>[] = [];
    for (let tries = 0; tries < 21; tries++) answers.push(await knock());
    expect(answers.slice(0, 20).every(({ status }) => status === 200)).toBe(true);
    expect(answers[20]).toMatchObject({ status: 429 });
    expect(Number(answers[20]?.headers["retry-after"])).toBeGreaterThan(0);
    expect(answers[20]?.text).toContain("TOO_MANY_TRIES");
  });

  test("a link's token stands nowhere in the database, only its hash", async () => {
    company.clock.set("2026-11-23T19:00:00Z");
    const { token } = await join("finn@acme.com");
    const rows = await company.db
      .selectFrom("invitation")
      .select(["id", "tokenHash", "email"])
      .where("email", "=", "finn@acme.com")
      .execute();
    expect(rows).toMatchObject([{ tokenHash: createHash("sha256").update(token).digest("base64url") }]);
    const audited = await company.db.selectFrom("audit").select(["before", "after"]).execute();
    expect(JSON.stringify([rows, audited])).not.toContain(token);
    const outbox = await company.db.selectFrom("outbox").select("payload").execute();
    expect(JSON.stringify(outbox)).not.toContain(token);
  });

  test("doors of the sign-in machinery that are not ours are closed", async () => {
    const body = { email: "eve@acme.com", password: "a long sentence", name: "Eve" };
    for (const door of [
      "sign-up/email",
      "forget-password",
      "request-password-reset",
      "update-user",
      "delete-user",
    ])
      expect((await company.ask(`/api/auth/${door}`, { body })).status).toBe(404);
  });

  describe("what people may type wrongly", () => {
    const joining = {
      token: "A".repeat(43),
      name: "Ben",
      password: "a long sentence",
      timeZone: "Europe/Madrid",
    };
    const fieldsOf = async (path: string, body: unknown) => {
      const response = await company.ask(path, { body });
      expect(response.status).toBe(400);
      const { error }: { error: { data: { fields: { field: string; message: string }[] } } } =
        await response.json();
      return error.data.fields;
    };

    test.each([
      ["a name of 200,000 letters", { name: "n".repeat(200_000) }, "name"],
      ["a name with NUL", { name: "Be\u0000n" }, "name"],
      ["half a character", { name: "Ben\ud83d" }, "name"],
      ["an empty name", { name: " \u200b " }, "name"],
      ["a zone that is none", { timeZone: "Europe/Atlantis" }, "timeZone"],
      ["an offset for a zone", { timeZone: "+02:00" }, "timeZone"],
      ["a short password", { password: "short" }, "password"],
      ["a password with NUL", { password: "a long\u0000 sentence" }, "password"],
      ["half a link", { token: "A".repeat(20) }, "token"],
    ])("%s is refused by the name of its field", async (_, wrong, field) => {
      const fields = await fieldsOf("/trpc/company.join", { ...joining, ...wrong });
      expect(fields.map((problem) => problem.field)).toEqual([field]);
      expect(fields[0]?.message).toMatch(/^[A-Z].{10,120}\.$/);
    });

    test("an address with NUL or half a character neither signs in nor asks", async () => {
      for (const email of ["be\u0000n@acme.com", "ben\ud83d@acme.com", `${"b".repeat(300)}@acme.com`]) {
        expect((await fieldsOf("/trpc/company.askToJoin", { email })).map(({ field }) => field)).toEqual([
          "email",
        ]);
        expect((await company.ask(SIGN_IN, { body: { email, password: "x" } })).status).toBe(400);
      }
    });

    test("a megabyte is more than Belay takes at once", async () => {
      const response = await company.ask("/trpc/company.join", {
        body: { ...joining, name: "n".repeat(1_000_000) },
      });
      expect(response.status).toBe(413);
    });

    test("JSON that is none is refused, at every door", async () => {
      for (const path of [SIGN_IN, "/trpc/company.join", "/trpc/company.askToJoin"]) {
        const response = await company.ask(path, { body: '{"name": ' });
        expect(response.status).toBe(400);
        expect(await response.text()).not.toMatch(/ at .*\.[jt]s|node_modules|Unexpected|position/);
      }
    });
  });
});

describe.each(availableDatabases)("accounts under https and behind a proxy, on %s", (kind) => {
  let company: WebCompany;
  beforeAll(async () => {
    company = await serveCompany(kind, {
      url: "https://belay.example.com",
      trustedProxies: ["127.0.0.1"],
    });
  });
  afterAll(() => company.close());

  test("the cookie is bound to this host and to TLS", async () => {
    const response = await company.ask(SIGN_IN, { body: OWNER });
    const lines = response.headers.getSetCookie();
    const line = lines.find((cookie) => cookie.startsWith("__Host-belay.session="));
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/; Secure/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/Domain=/);
    for (const cookie of lines) expect(cookie).toMatch(/; Secure/);
    expect(await whoIs(company, cookiesOf(response))).toBe("Ana Ruiz");
  });

  test("a trusted proxy says who asks, so that people behind it don't share one limit", async () => {
    const tryAs = async (address: string) => {
      const body = { email: "someone@acme.com", password: "not this one" };
      return (await company.ask(SIGN_IN, { body, headers: { "x-forwarded-for": address } })).status;
    };
    await tryAs("10.1.0.1");
    const buckets = await company.db.selectFrom("attemptCount").select("bucket").execute();
    expect(buckets.map(({ bucket }) => bucket)).toContain("address:10.1.0.1");
  });

  test("a foreign page's write is refused, and a cookie without an origin too", async () => {
    const cookies = await signIn(company);
    const { cookie = "" } = withCookies(company, cookies);
    const body = { email: "x@acme.com" };
    for (const headers of [{ cookie, origin: "https://evil.example" }, { cookie }])
      expect((await company.ask("/trpc/company.invite", { body, headers })).status).toBe(403);
  });

  test("what breaks inside is told to nobody outside, only an id to ask for", async () => {
    await company.db.schema.alterTable("attempt_count").renameTo("attempt_count_gone").execute();
    const bodies = [
      await company.ask(SIGN_IN, { body: OWNER }),
      await company.ask("/trpc/company.askToJoin", {
        body: { email: "ben@acme.com" },
      }),
    ];
    for (const response of bodies) {
      expect(response.status).toBe(500);
      const text = await response.text();
      expect(text).not.toMatch(/attempt|relation|select|insert|\.ts|stack/i);
      expect(text).toMatch(/"requestId":"[0-9a-f-]{36}"/);
    }
    await company.db.schema.alterTable("attempt_count_gone").renameTo("attempt_count").execute();
  });
});
