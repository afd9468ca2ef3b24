import { gzipSync } from "node:zlib";
import type { TestProduct } from "@belay/api/testing";
import { openTestProduct } from "@belay/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MatrixCompany } from "../support/matrix-company.ts";
import { MATRIX_START, makeMatrixCompany } from "../support/matrix-company.ts";
import { fingerprint } from "../support/matrix-database.ts";
import type { WebApp } from "../support/matrix-http.ts";
import { ADDRESS, serveTestProduct, signIn } from "../support/matrix-http.ts";

let product: TestProduct;
let company: MatrixCompany;
let app: WebApp;
let cookie: string;
let before: string;

beforeAll(async () => {
  product = await openTestProduct("pglite", MATRIX_START);
  company = await makeMatrixCompany(product);
  app = await serveTestProduct(product);
  cookie = await signIn(app, "mentee");
  before = await fingerprint(product.db);
});
afterAll(async () => {
  await app.close();
  await product.close();
});

const STEP = "/trpc/people.reachWelcomeStep";
const json = () => ({ cookie, origin: ADDRESS, "content-type": "application/json" });
const post = (payload: string | Buffer, headers: Record<string, string> = {}, url = STEP) =>
  app.inject({ method: "POST", url, headers: { ...json(), ...headers }, payload });

const manyPaths = Array.from({ length: 2_000 }, () => "people.reachWelcomeStep").join(",");
const multipart = '--x\r\ncontent-disposition: form-data; name="step"\r\n\r\n4\r\n--x--\r\n';

test.each([
  ["JSON that isn't", () => post('{"step":')],
  ["JSON with a word too many", () => post('{"step":4} now')],
  ["no body", () => post("")],
  ["a body of 300 kB", () => post(JSON.stringify({ step: "x".repeat(300_000) }))],
  [
    "a name of 1 MB",
    () => post(JSON.stringify({ name: "x".repeat(1_048_576) }), {}, "/trpc/people.saveAboutMe"),
  ],
  ["multipart", () => post(multipart, { "content-type": "multipart/form-data; boundary=x" })],
  ["a form", () => post("step=4", { "content-type": "application/x-www-form-urlencoded" })],
  ["plain text", () => post('{"step":4}', { "content-type": "text/plain" })],
  ["a packed body", () => post(gzipSync('{"step":4}'), { "content-encoding": "gzip" })],
  ["JSON in another alphabet", () => post(Buffer.from('{"step":4}', "utf16le"))],
  ["a mutation by GET", () => app.inject({ url: `${STEP}?input=%7B%22step%22%3A4%7D`, headers: { cookie } })],
  ["a query by POST", () => post("{}", {}, "/trpc/people.profile")],
  ["2,000 mutations in one request", () => post("{}", {}, `/trpc/${manyPaths}?batch=1`)],
  [
    "one call more than a batch may have",
    () => post("{}", {}, `/trpc/${Array(21).fill("people.profile")}?batch=1`),
  ],
  ["a procedure that is none", () => post("{}", {}, "/trpc/people.constructor")],
  ["a path out of the house", () => post("{}", {}, "/trpc/..%2f..%2fetc%2fpasswd")],
  ["a broken escape", () => app.inject({ url: "/trpc/people.search?input=%E0%A4%A", headers: { cookie } })],
  ["input that is no JSON", () => app.inject({ url: "/trpc/people.search?input=%7B", headers: { cookie } })],
])("%s is the sender's mistake, and nothing of ours shows", async (_what, send) => {
  const answer = await send();
  const start = answer.body.slice(0, 300);
  expect(answer.statusCode, start).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, start).toBeLessThan(500);
  expect(answer.headers["content-type"], start).toMatch(/^application\/json/);
  expect(start).not.toMatch(/\n\s+at |node_modules|\.ts\b|\/src\/|SyntaxError|Unexpected|position \d/);
  expect(start, start).toMatch(/"requestId":"[0-9a-f-]{36}"/);
  expect(await fingerprint(product.db)).toBe(before);
});

test("a double submit at the same moment books once and answers both alike", async () => {
  const payload = JSON.stringify({
    key: crypto.randomUUID(),
    mentorshipId: company.mentorshipId,
    startsAt: "2026-12-01T09:00:00Z",
    durationMinutes: 60,
    kind: "career",
    topic: "Twice",
  });
  const answers = await Promise.all([1, 2, 3].map(() => post(payload, {}, "/trpc/sessions.book")));
  const [first, ...others] = answers.map(({ body }) => body);
  expect(answers[0]?.json()).toMatchObject({ result: { data: { ok: true } } });
  expect(others).toEqual([first, first]);
  const booked = await product.db.selectFrom("session").select("id").where("topic", "=", "Twice").execute();
  expect(booked).toHaveLength(1);
});

test("the cookie of an account that was closed, or is gone, is nobody's from that moment on", async () => {
  const ask = async (path: string) =>
    (await app.inject({ url: `/trpc/${path}`, headers: { cookie } })).json();
  expect(await ask("people.me")).toMatchObject({ result: { data: { id: company.people.mentee } } });
  const at = { deactivatedAt: "2026-11-18T12:00:00Z" };
  await product.db.updateTable("person").set(at).where("id", "=", company.people.mentee).execute();
  expect(await ask("people.me")).toEqual({ result: { data: null } });
  expect(await ask("people.profile")).toMatchObject({ error: { data: { code: "UNAUTHORIZED" } } });
  await product.db.updateTable("person").set({ deactivatedAt: null }).execute();
  await product.db.deleteFrom("authUser").where("id", "=", company.people.mentee).execute();
  expect(await ask("people.me")).toEqual({ result: { data: null } });
  const answer = await post('{"step":4}');
  expect(answer.statusCode).toBe(401);
});
