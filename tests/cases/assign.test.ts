import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const runner = fileURLToPath(new URL("run.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "belay-assign-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two mentees want mentor 0 most, who has one seat; a third fits nobody. */
const INSTANCE = Int32Array.of(
  ...[0x31494d4d, 3, 2, 4, 7, 0, 0, 0],
  ...[1, 1],
  ...[0, 2, 4, 4],
  ...[0, 1, 0, 1],
  ...[900, 500, 800, 100],
);

function run(instance: Int32Array, ...flags: string[]) {
  const file = join(folder, "instance.bin");
  writeFileSync(file, Buffer.from(instance.buffer));
  return spawnSync(process.execPath, [runner, "assign", file, ...flags], { encoding: "utf8" });
}

test("an instance is solved, and its plan and duals are written as numbers without a header", () => {
  const out = join(folder, "plan.bin");
  const { stdout, stderr } = run(INSTANCE, "--out", out);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({ matched: 2, totalScore: 1300, solveMs: expect.any(Number) });
  const bytes = readFileSync(out);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  expect([...new Int32Array(buffer, 0, 3)]).toEqual([1, 0, -1]);
  const duals = new Float64Array(buffer.slice(12));
  const [surplus, price] = [duals.slice(0, 3), duals.slice(3)];
  expect(duals.length).toBe(5);
  expect(surplus.reduce((sum, value) => sum + value, 0) + price.reduce((sum, value) => sum + value, 0)).toBe(
    1300,
  );
});

test("people can be counted before points", () => {
  const { stdout } = run(INSTANCE, "--objective", "matchedFirst");
  expect(JSON.parse(stdout)).toMatchObject({ matched: 2, totalScore: 1300 });
});

test("what is wrong with an instance is said, with the place", () => {
  const broken = INSTANCE.slice();
  broken[15] = 9;
  expect(JSON.parse(run(broken).stdout)).toMatchObject({ error: "MENTOR_OUT_OF_RANGE", mentee: 0, value: 9 });
});
