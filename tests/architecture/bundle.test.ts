import { beforeAll, expect, test } from "vitest";
import type { Bundle } from "./read-bundle.ts";
import { buildBundle, initialScripts, kilobytesGzipped, listPages } from "./read-bundle.ts";

// Kilobytes of gzipped JavaScript that a visitor waits for, everything that is imported from the start.
const MOST_FOR_SIGN_IN = 130;
const MOST_FOR_A_PAGE = 250;
const SIGN_IN = "src/pages/sign-in-page.tsx";
const FRAMES = ["src/pages/member-page.tsx", "src/shell/public-layout.tsx"];

let bundle: Bundle;

beforeAll(async () => {
  bundle = await buildBundle();
}, 60_000);

test(`the sign-in page loads at most ${MOST_FOR_SIGN_IN} kB of JavaScript`, () => {
  expect(kilobytesGzipped(bundle, initialScripts(bundle, [SIGN_IN]))).toBeLessThanOrEqual(MOST_FOR_SIGN_IN);
});

test(`every page loads at most ${MOST_FOR_A_PAGE} kB of JavaScript, its frame included`, () => {
  const pages = listPages(bundle);
  expect(pages).toContain(SIGN_IN);
  const heavy = pages
    .map((page) => ({ page, size: kilobytesGzipped(bundle, initialScripts(bundle, [page, ...FRAMES])) }))
    .filter(({ size }) => size > MOST_FOR_A_PAGE);
  expect(heavy).toEqual([]);
});

test("the sign-in page loads neither the typed client nor the frame", () => {
  const scripts = initialScripts(bundle, [SIGN_IN]);
  for (const frame of FRAMES) expect(scripts).not.toContain(bundle.manifest[frame]?.file);
});

// Words that stand in the servers' code or their parts, and in nothing that a browser needs.
test.each([
  ["kysely"],
  ["fastify"],
  ["pglite"],
  ["better-auth"],
  ["betterAuth"],
  ["nodemailer"],
  ["DATABASE_URL"],
  ["node:crypto"],
  ["insertInto"],
  ["selectFrom"],
  ["password_hash"],
])("no script knows the server's word %s", (word) => {
  const knowing = bundle.scripts.filter(({ code }) => code.includes(word)).map(({ file }) => file);
  expect(knowing).toEqual([]);
});

test("scripts and styles carry a hash in their names, so that they may be kept for good", () => {
  const unhashed = Object.values(bundle.manifest)
    .map(({ file }) => file)
    .filter((file) => !/^assets\/.+-[\w-]{8}\.\w+$/.test(file));
  expect(unhashed).toEqual([]);
});

test("the page leaves a place for the nonce that each answer gets", () => {
  expect(bundle.page).toContain('<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  expect(bundle.page).not.toMatch(/<script(?![^>]*\bsrc=)/);
});
