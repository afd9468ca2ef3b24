import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import slotCases from "./slots.json" with { type: "json" };

const runner = fileURLToPath(new URL("run.ts", import.meta.url));
const { cases, seriesCases } = slotCases;

/** The answers of a process whose own clock is in `zone`, to all inputs at once. */
function answersIn(zone: string, command: string, inputs: readonly { input: unknown }[]) {
  const lines = inputs.map(({ input }) => `${JSON.stringify({ input })}\n`).join("");
  const env = { ...process.env, TZ: zone };
  const run = spawnSync(process.execPath, [runner, command], { input: lines, env, encoding: "utf8" });
  expect(run.stderr).toBe("");
  return run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const byId = (inputs: readonly { id: string }[], answers: readonly unknown[]) =>
  inputs.map(({ id }, index) => ({ id, answer: answers[index] }));

test.each(["UTC", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata"])(
  "every public case of slots and series holds in a process in %s",
  (zone) => {
    expect(byId(cases, answersIn(zone, "slots", cases))).toEqual(
      cases.map(({ id, expected }) => ({ id, answer: expected })),
    );
    expect(byId(seriesCases, answersIn(zone, "series", seriesCases))).toEqual(
      seriesCases.map(({ id, expected }) => ({ id, answer: expected })),
    );
  },
);
