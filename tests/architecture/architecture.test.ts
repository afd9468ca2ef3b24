import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";

const ROOT = resolve(import.meta.dirname, "../..");

function listFiles(): string[] {
  const found = globSync("{apps,packages}/*/{*.ts,{src,seed,migrations,gallery}/**/*.*}", { cwd: ROOT });
  const tests = globSync("tests/**/*.ts", {
    cwd: ROOT,
    exclude: (name) => name === "node_modules" || name === "dist",
  });
  return [...found, ...tests].filter((path) => !path.includes("node_modules"));
}

test("the house keeps its own rules", () => {
  const files = listFiles();
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((path) => findViolations(path, readFileSync(join(ROOT, path), "utf8")))).toEqual([]);
});
