import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FolderInUse } from "./folder-in-use.ts";
import { EMBEDDED_MAJOR_VERSION, openFolder } from "./open-folder.ts";
import { WrongMajorVersion } from "./wrong-major-version.ts";

const SLOW_START_MS = 60_000;
let scratch: string;
let seedDump: Blob;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "belay-folder-"));
  const seed = await PGlite.create();
  await seed.exec("create table note (words text); insert into note values ('from the seed')");
  seedDump = await seed.dumpDataDir("none");
  await seed.close();
}, SLOW_START_MS);
afterAll(() => rmSync(scratch, { recursive: true }));

async function readNotes(pglite: PGlite): Promise<string[]> {
  const { rows } = await pglite.query<{ words: string }>("select words from note order by words");
  return rows.map(({ words }) => words);
}

test("a folder that is not there is made, for the owner only, and empty of tables", {
  timeout: SLOW_START_MS,
}, async () => {
  const folder = join(scratch, "deep", "down");
  const opened = await openFolder({ folder });
  expect(opened.isNew).toBe(true);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(folder, "PG_VERSION"), "utf8").trim()).toBe(EMBEDDED_MAJOR_VERSION);
  await opened.pglite.exec("create extension btree_gist");
  const { rows } = await opened.pglite.query("select from pg_tables where schemaname = 'public'");
  expect(rows).toEqual([]);
  await opened.close();
});

test("a new folder starts from the seed, and keeps what was added to it", {
  timeout: SLOW_START_MS,
}, async () => {
  const folder = join(scratch, "seeded");
  const first = await openFolder({ folder, seedDump });
  expect(await readNotes(first.pglite)).toEqual(["from the seed"]);
  await first.pglite.exec("insert into note values ('mine')");
  await expect(openFolder({ folder })).rejects.toBeInstanceOf(FolderInUse);
  await first.close();
  await first.close();

  const second = await openFolder({ folder, seedDump });
  expect(second.isNew).toBe(false);
  expect(await readNotes(second.pglite)).toEqual(["from the seed", "mine"]);
  await second.close();
});

test("a database whose making was interrupted is made anew", { timeout: SLOW_START_MS }, async () => {
  const folder = join(scratch, "unfinished");
  mkdirSync(join(folder, "base", "5"), { recursive: true });
  writeFileSync(join(folder, "PG_VERSION"), "18\n");
  writeFileSync(join(folder, "base", "5", "1259"), "half a table");
  writeFileSync(join(folder, ".belay-unfinished"), "");
  writeFileSync(join(folder, "mine.txt"), "not the database's");
  const opened = await openFolder({ folder, seedDump });
  expect(opened.isNew).toBe(true);
  expect(await readNotes(opened.pglite)).toEqual(["from the seed"]);
  expect(existsSync(join(folder, ".belay-unfinished"))).toBe(false);
  expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("not the database's");
  await opened.close();
});

test("a folder of another major version is refused, untouched, and the lock given back", async () => {
  const folder = join(scratch, "older");
  mkdirSync(folder);
  writeFileSync(join(folder, "PG_VERSION"), "16\n");
  for (let attempt = 0; attempt < 2; attempt++) {
    const refusal = await openFolder({ folder }).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(WrongMajorVersion);
    expect(String(refusal)).toContain("PostgreSQL 16");
    expect(String(refusal)).toContain(`PostgreSQL ${EMBEDDED_MAJOR_VERSION}`);
  }
  expect(readFileSync(join(folder, "PG_VERSION"), "utf8")).toBe("16\n");
});

test("a folder with half a database and no mark is refused, not overwritten", async () => {
  const folder = join(scratch, "damaged");
  mkdirSync(join(folder, "base"), { recursive: true });
  await expect(openFolder({ folder })).rejects.toThrow("holds base, but not a whole database");
  expect(existsSync(join(folder, "base"))).toBe(true);
});

test("a database that cannot start says why", { timeout: SLOW_START_MS }, async () => {
  const folder = join(scratch, "broken");
  const opened = await openFolder({ folder, seedDump });
  await opened.close();
  rmSync(join(folder, "global", "pg_control"));
  await expect(openFolder({ folder })).rejects.toThrow(/does not open\. .*pg_control/);
});
