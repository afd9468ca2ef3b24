import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseInFolder, migrate, openFolder, PAGES_FOLDER } from "@belay/api/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../support/run-program.ts";
import type { Serving } from "../support/start-program.ts";
import { findFreePort, runServing, runToEnd } from "../support/start-program.ts";

const SET_UP = {
  companyName: "Acme",
  timeZone: "Europe/Madrid",
  joining: "invitation",
  emailDomain: null,
  name: "Ana Ruiz",
  email: "ana@acme.com",
  password: "a long sentence",
  code: null,
};

let scratch: string;
let folder: string;
let port: number;
let server: Serving;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "belay-start-"));
  folder = join(scratch, "company");
  if (!existsSync(join(PAGES_FOLDER, "index.html"))) {
    await runProgram({ command: ["turbo", "run", "build", "--filter=@belay/web"] });
  }
  port = await findFreePort();
  server = await runServing({ command: "start", folder, port });
}, 300_000);
afterAll(async () => {
  await server.stop("SIGTERM");
  await rm(scratch, { recursive: true });
});

const setUp = async (at: string, changes: object = {}) => {
  const answer = await fetch(`${at}/trpc/company.setUp`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: at },
    body: JSON.stringify({ ...SET_UP, ...changes }),
  });
  return (await answer.json()).result?.data;
};
const secretFile = () => join(folder, "belay.secret");

describe("a server that runs", () => {
  test("says where it is, and that a company is to be set up, with no code on this machine alone", () => {
    expect(server.said()).toContain(`Belay is ready:  http://127.0.0.1:${port}`);
    expect(server.said()).toContain("Open it to set up your company.");
    expect(server.said()).not.toContain("asks for this code");
  });

  test("is healthy", async () => {
    const answer = await fetch(`${server.url}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
  });

  test.each([
    ["/", "*/*", 200],
    ["/anything/at/all", "text/html,*/*", 200],
    ["/anything/at/all", "*/*", 404],
    ["/assets/missing.js", "*/*", 404],
    ["/trpc/nothing.here", "text/html", 404],
    ["/api/nothing", "text/html", 404],
    ["/..%2f..%2fpackage.json", "*/*", 404],
  ])("GET %s that accepts %s is answered %i", async (path, accept, status) => {
    const answer = await fetch(server.url + path, { headers: { accept } });
    const body = await answer.text();
    expect(answer.status).toBe(status);
    if (status === 200) expect(body).toContain("<div id=");
    else expect(JSON.parse(body)).toBeTypeOf("object");
  });

  test("its pages run no foreign word: no inline script or style, no frame, no sniffing", async () => {
    const answer = await fetch(server.url);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/style-src [^;]*'nonce-/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
    });
    expect(answer.headers.get("server")).toBeNull();
    const page = await answer.text();
    const nonce = /'nonce-([^']+)'/.exec(policy.slice(policy.indexOf("style-src")))?.[1];
    expect(page).not.toContain("__CSP_NONCE__");
    if (page.includes("nonce")) expect(page).toContain(nonce);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  test("has no door of the demo", async () => {
    const answer = await fetch(`${server.url}/demo/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.url },
      body: JSON.stringify({ as: "admin" }),
    });
    expect(answer.status).toBe(404);
  });

  test("keeps its secret beside the database, for its owner's eyes only", async () => {
    expect((await stat(secretFile())).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await readFile(secretFile(), "utf8")).length).toBeGreaterThanOrEqual(64);
  });
});

describe("a second one", () => {
  test("on the same port ends with a sentence that names the port and the way out", async () => {
    const { code, said } = await runToEnd({ command: "start", folder: join(scratch, "other"), port });
    expect(said.trim()).toMatch(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken by another program\\. .*--port \\d+`),
    );
    expect(code).toBe(1);
    expect(existsSync(join(scratch, "other"))).toBe(false);
  });

  test("on the same folder ends, names the first's process, and the first works on", async () => {
    const { code, said } = await runToEnd({ command: "start", folder, port: await findFreePort() });
    expect(said).toContain(`${server.pid}`);
    expect(said).toContain("DATABASE_URL");
    expect(said).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });
});

describe("stopping and starting again", () => {
  test("Ctrl-C ends in order, and the next start finds company and secret as they were", async () => {
    expect(await setUp(server.url)).toMatchObject({ ok: true });
    const secret = await readFile(secretFile(), "utf8");
    expect(await server.stop("SIGINT")).toBe(0);
    expect(server.said()).toContain("Stopped.");

    server = await runServing({ command: "start", folder, port });
    expect(server.said()).not.toContain("set up your company");
    const entrance = await (await fetch(`${server.url}/trpc/company.entrance`)).json();
    expect(entrance).toMatchObject({ result: { data: { name: "Acme" } } });
    expect(await readFile(secretFile(), "utf8")).toBe(secret);
  });

  test("the demo does not touch a real company's folder", async () => {
    expect(await server.stop("SIGTERM")).toBe(0);
    for (const more of [{}, { BELAY_SECRET: "x".repeat(32) }]) {
      const { code, said } = await runToEnd({
        command: "demo",
        folder,
        port: await findFreePort(),
        environment: more,
      });
      expect(said).toContain("holds a real company. The demo did not touch it.");
      expect(code).toBe(1);
    }
    server = await runServing({ command: "start", folder, port });
    expect(await setUp(server.url)).toBeUndefined();
  });
});

describe("a start that cannot be meant", () => {
  test("on the demo's folder, whose people anybody can sign in as", async () => {
    const demo = join(scratch, "demo");
    const { pglite, close } = await openFolder({ folder: demo });
    const db = databaseInFolder(pglite);
    const now = "2026-11-23T09:00:00Z";
    await migrate(db, now);
    const company = {
      name: "Tidewater",
      timeZone: "Europe/Madrid",
      joining: "invitation",
      isDemo: true,
    } as const;
    await db
      .insertInto("company")
      .values({ ...company, createdAt: now })
      .execute();
    await close();
    const { code, said } = await runToEnd({ command: "start", folder: demo, port: await findFreePort() });
    expect(said).toContain("holds the demo company, whose people anybody can sign in as.");
    expect(code).toBe(1);
  });

  test.each([
    ["open to others without its public address", { HOST: "0.0.0.0" }, /Set BELAY_URL to the address/],
    ["with an address that is none", { BELAY_URL: "belay" }, /BELAY_URL "belay" is not a web address/],
    ["on a server's database without a secret", { DATABASE_URL: "postgres://x" }, /Set BELAY_SECRET/],
    ["with a secret that can be guessed", { BELAY_SECRET: "short" }, /at least 32 characters/],
    ["on a port that is none", { PORT: "http" }, /The port "http" is not a number/],
  ])("%s", async (_what, environment, sentence) => {
    const { code, said } = await runToEnd({ command: "start", folder: join(scratch, "never"), environment });
    expect(said.trim()).toMatch(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
    expect(existsSync(join(scratch, "never"))).toBe(false);
  });
});

test("where strangers could reach set-up, it asks for the code that was printed", async () => {
  const open = await findFreePort();
  // As behind a proxy: it listens here alone, and others come by the public address.
  const environment = { BELAY_URL: "https://belay.example.com" };
  const reachable = await runServing({
    command: "start",
    folder: join(scratch, "open"),
    port: open,
    environment,
  });
  try {
    const code = /asks for this code: {2}(\S+)/.exec(reachable.said())?.[1];
    expect(code).toMatch(/^[\w-]{12}$/);
    expect(await setUp(reachable.url)).toMatchObject({ ok: false, code: "WRONG_CODE", field: "code" });
    expect(await setUp(reachable.url, { code: "not the code" })).toMatchObject({ code: "WRONG_CODE" });
    expect(await setUp(reachable.url, { code })).toMatchObject({ ok: true });
  } finally {
    await reachable.stop("SIGTERM");
  }
});
