import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "./app.ts";
import type { Db } from "./platform/database.ts";
import { OUTSIDE, openTestDatabase } from "./testing.ts";

let db: Db;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  db = await openTestDatabase("pglite");
  app = await buildApp({
    db,
    clock: () => "2026-11-23T09:00:00Z",
    log: pino({ level: "silent" }),
    url: "http://127.0.0.1:4870",
    secret: "a secret that is long enough for a test",
    trustedProxies: [],
    setUpCode: null,
    readOutside: OUTSIDE.readOutside,
    mailLeaves: "nowhere",
    pagesFolder: null,
    onWrite: () => undefined,
  });
});

afterAll(async () => {
  await app.close();
  await db.destroy();
});

test("health says ok once the database answers", async () => {
  const answer = await app.inject("/health");
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ status: "ok" });
});

test("a stranger is nobody", async () => {
  const answer = await app.inject("/trpc/people.me");
  expect(answer.json()).toEqual({ result: { data: null } });
});

test.each([
  ["POST", "/trpc/people.me", { origin: "https://evil.example", "content-type": "application/json" }],
  ["POST", "/api/auth/sign-out", { origin: "https://evil.example" }],
  ["POST", "/api/auth/sign-out", { cookie: "belay.session=x" }],
  ["POST", "/demo/sign-in", { origin: "null" }],
  ["POST", "/%74rpc/people.me", { origin: "https://evil.example", "content-type": "application/json" }],
  ["DELETE", "/anything", { origin: "https://evil.example" }],
] as const)("%s %s with headers %j is refused as foreign", async (method, url, headers) => {
  const answer = await app.inject({ method, url, headers });
  expect(answer.statusCode).toBe(403);
  expect(answer.json().error).toBe("FOREIGN_ORIGIN");
});

test("a batch of 2,000 calls is refused", async () => {
  const paths = Array.from({ length: 2_000 }, () => "people.me").join(",");
  const answer = await app.inject(`/trpc/${paths}?batch=1&input=%7B%7D`);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
});

test("a body that is not JSON is the sender's mistake, in plain words", async () => {
  const answer = await app.inject({
    method: "POST",
    url: "/trpc/people.me",
    headers: { "content-type": "application/json" },
    payload: "{not json",
  });
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
});

test("doors of better-auth that we do not use are not there", async () => {
  const answer = await app.inject({ method: "POST", url: "/api/auth/sign-up/email", payload: {} });
  expect(answer.statusCode).toBe(404);
});

test("eleven guesses in an hour for one account: the last is told to wait", async () => {
  const guess = (address: string) =>
    app.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      headers: { "content-type": "application/json", origin: "http://127.0.0.1:4870" },
      remoteAddress: address,
      payload: { email: "nobody@acme.com", password: "wrong password" },
    });
  const statuses: number[] = [];
  for (let i = 0; i < 11; i++) statuses.push((await guess(`10.1.${i}.1`)).statusCode);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
  expect(statuses[10]).toBe(429);
  expect((await guess("10.2.0.1")).headers["retry-after"]).toBe("3600");
});
