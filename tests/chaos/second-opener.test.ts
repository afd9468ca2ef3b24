import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolder } from "@belay/api/testing/open-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFolder } from "./embedded-seed.ts";
import { findDamage, NO_DAMAGE } from "./ledger.ts";
import { startWriter } from "./writer.ts";

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "belay-second-"));
});
afterAll(() => rmSync(scratch, { recursive: true }));

// The limit is a promise of the product, not a measurement: it takes milliseconds.
const REFUSED_WITHIN_MS = 1_000;

test("a second opener is refused within a second while the first is busy, and let in once it was killed", {
  timeout: 60_000,
}, async () => {
  const folder = join(scratch, "data");
  const first = startWriter("write-embedded.ts", { arguments: [folder, "1"] });
  await first.untilAcknowledged(10);

  const startedAt = performance.now();
  const refusal = await openFolder({ folder }).catch((fault: unknown) => fault);
  expect(performance.now() - startedAt).toBeLessThan(REFUSED_WITHIN_MS);
  expect(refusal).toMatchObject({ name: "FolderInUse", pid: first.pid });
  expect(String(refusal)).toContain(`process ${first.pid}`);
  expect(String(refusal)).toContain("DATABASE_URL");

  await first.untilAcknowledged(first.acknowledged.length + 10);
  await first.kill();
  expect(findDamage(await readFolder(folder), first.acknowledged)).toEqual(NO_DAMAGE);
});
