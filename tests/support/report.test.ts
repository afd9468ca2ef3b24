import { expect, test } from "vitest";
import { addUp, countCrash, describeTally, missingPart } from "./report.ts";
import { tallyPlaywright } from "./report-playwright.ts";
import { tallyVitest } from "./report-vitest.ts";

const vitestFile = (status: string, results: string[]) => ({
  status,
  assertionResults: results.map((each) => ({ status: each, fullName: "a behaviour" })),
});
const vitestReport = (...files: ReturnType<typeof vitestFile>[]) => JSON.stringify({ testResults: files });

test("Vitest's passed, failed and skipped tests are counted apart", () => {
  const report = vitestReport(
    vitestFile("failed", ["passed", "failed"]),
    vitestFile("passed", ["passed", "pending", "todo"]),
  );
  expect(tallyVitest(report)).toMatchObject({ passed: 2, failed: 1, skipped: { length: 2 } });
});

test("a test file that does not load is a failure, not silence", () => {
  const report = vitestReport(vitestFile("failed", []), vitestFile("passed", ["passed"]));
  expect(tallyVitest(report)).toMatchObject({ passed: 1, failed: 1 });
});

test("a walk that passes only at the second try has failed", () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
  expect(tallyPlaywright(JSON.stringify({ stats, errors: [] }))).toMatchObject({
    passed: 3,
    failed: 2,
    skipped: { length: 1 },
  });
});

test("a browser suite that finds no test has failed", () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const report = JSON.stringify({ stats, errors: [{ message: "Error: No tests found" }] });
  expect(tallyPlaywright(report)).toMatchObject({ passed: 0, failed: 1 });
});

test("a program that fails without a failed test counts as one failure", () => {
  const allPassed = { passed: 4, failed: 0, skipped: [] };
  expect(countCrash(allPassed, false)).toMatchObject({ passed: 4, failed: 1 });
  expect(countCrash(allPassed, true)).toEqual(allPassed);
  expect(countCrash({ passed: 4, failed: 2, skipped: [] }, false)).toMatchObject({ failed: 2 });
});

test("a missing part is a skip with its reason, and a failure on a build server", () => {
  expect(missingPart("the tests in a browser", "no Chromium", false)).toEqual({
    passed: 0,
    failed: 0,
    skipped: ["the tests in a browser (no Chromium)"],
  });
  expect(missingPart("the tests in a browser", "no Chromium", true)).toMatchObject({
    failed: 1,
    skipped: [],
  });
});

test("the counts end a run, and the skips with their reasons stand above", () => {
  const passed = { passed: 2, failed: 0, skipped: [] };
  expect(describeTally(passed)).toEqual(["0 skipped", "2 passed, 0 failed"]);
  const skipped = { passed: 1, failed: 1, skipped: ["a (why)", "b (why not)"] };
  expect(describeTally(addUp([passed, skipped]))).toEqual([
    "2 skipped: a (why); b (why not)",
    "3 passed, 1 failed",
  ]);
});
