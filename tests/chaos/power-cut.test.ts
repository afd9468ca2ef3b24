import { mkdtempSync, openAsBlob, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolder } from "@belay/api/testing/open-folder";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mirrorWhole, restoreDisk } from "./disk-mirror.ts";
import { readFolder, writeSeed } from "./embedded-seed.ts";
import { findDamage, NO_DAMAGE } from "./ledger.ts";
import { startWriter } from "./writer.ts";

const ROUNDS = 3;
let scratch: string;
let disk: string;
let folder: string;
let mirror: string;
let seedFile: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "belay-power-"));
  seedFile = join(scratch, "seed.tar");
  await writeSeed(seedFile);
}, 60_000);
beforeEach(() => {
  disk = mkdtempSync(join(scratch, "disk-"));
  folder = join(disk, "company", "data");
  mirror = `${disk}-mirror`;
  settleDisk();
});
afterAll(() => rmSync(scratch, { recursive: true }));

function startMirrored(program: string, ledger: string[], cutAtSync = "") {
  return startWriter(program, {
    arguments: [folder, ...ledger],
    preload: "record-syncs.ts",
    environment: { MIRRORED_DISK: disk, MIRROR: mirror, CUT_AT_SYNC: cutAtSync },
  });
}

/** The power is back: the disk holds what had been synced. */
function bringPowerBack(): void {
  rmSync(disk, { recursive: true });
  restoreDisk(mirror, disk);
}

/** What the disk holds now is safe, and the next cut starts from there. */
function settleDisk(): void {
  rmSync(mirror, { recursive: true, force: true });
  mirrorWhole(mirror, disk);
}

test("a power cut loses nothing that the wrapped PGlite confirmed", { timeout: 120_000 }, async () => {
  const confirmed: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    // Made from nothing: what starts from a dump recovers, which syncs everything whatever we do.
    const writer = startMirrored("write-embedded.ts", [String(round * 100_000)]);
    await writer.untilAcknowledged(20 + Math.floor(Math.random() * 250));
    await writer.kill();
    confirmed.push(...writer.acknowledged);
    bringPowerBack();
    expect(findDamage(await readFolder(folder), confirmed)).toEqual(NO_DAMAGE);
    settleDisk();
  }
});

test("the same power cut finds what PGlite loses without the wrapper", { timeout: 60_000 }, async () => {
  const prepared = startWriter("write-embedded.ts", { arguments: [folder, "1", seedFile] });
  await prepared.untilAcknowledged(5);
  await prepared.kill();
  const { whole: before } = await readFolder(folder);
  settleDisk();

  const writer = startMirrored("write-unwrapped.ts", ["100000"]);
  await writer.untilAcknowledged(50);
  await writer.kill();
  bringPowerBack();
  expect((await readFolder(folder)).whole).toEqual(before);
});

test.each([1, 40, 400])(
  "a power cut at sync %i of a folder's making leaves one that can be made",
  { timeout: 60_000 },
  async (sync) => {
    const writer = startMirrored("write-embedded.ts", ["1", seedFile], String(sync));
    expect(await writer.untilGone()).toBe("SIGKILL");
    expect(writer.acknowledged).toEqual([]);
    bringPowerBack();
    const opened = await openFolder({ folder, seedDump: await openAsBlob(seedFile) });
    expect(opened.isNew).toBe(true);
    await opened.close();
  },
);
