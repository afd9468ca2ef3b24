import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFolder, writeSeed } from "./embedded-seed.ts";
import { findDamage, NO_DAMAGE } from "./ledger.ts";
import { startWriter } from "./writer.ts";

const ROUNDS = 3;
let scratch: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "belay-kill-"));
  await writeSeed(join(scratch, "seed.tar"));
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true }));

test("kill -9 in the middle of writes loses nothing that PGlite confirmed", {
  timeout: 120_000,
}, async () => {
  const folder = join(scratch, "data");
  const confirmed: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const writer = startWriter("write-embedded.ts", {
      arguments: [folder, String(round * 100_000), join(scratch, "seed.tar")],
    });
    await writer.untilAcknowledged(20 + Math.floor(Math.random() * 400));
    await writer.kill();
    confirmed.push(...writer.acknowledged);
    expect(findDamage(await readFolder(folder), confirmed)).toEqual(NO_DAMAGE);
  }
});
