import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FolderInUse } from "./folder-in-use.ts";
import { LOCK_FILE, lockFolder } from "./folder-lock.ts";
import { lockByFile } from "./lock-by-file.ts";
import { lockBySocket } from "./lock-by-socket.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "belay-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const byFile = (path: string) => lockByFile(path, join(path, LOCK_FILE));
const kinds = [{ kind: "file", lock: byFile }];
if (process.platform === "linux") kinds.push({ kind: "socket", lock: lockBySocket });

describe.each(kinds)("a lock by $kind", ({ lock }) => {
  test("lets one opener in and names it to the second", async () => {
    const release = await lock(folder);
    const refusal = await lock(folder).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(FolderInUse);
    expect(refusal).toMatchObject({ pid: process.pid, folder });
    expect(String(refusal)).toContain(`process ${process.pid}`);
    expect(String(refusal)).toContain("DATABASE_URL");
    await release();
  });

  test("is free again once it was given back", async () => {
    await (await lock(folder))();
    const release = await lock(folder);
    await release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("lets exactly one of many in at once", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => lock(folder)));
    const winners = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(winners).toHaveLength(1);
    for (const winner of winners) await winner.value();
  });
});

test("a symbolic link leads to the same lock", async () => {
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  const release = await lockFolder(folder);
  await expect(lockFolder(link)).rejects.toBeInstanceOf(FolderInUse);
  await release();
  rmSync(link);
});

test("a lock file of a process that is gone is taken over", async () => {
  const gone = spawnSync(process.execPath, ["--eval", "0"]).pid;
  writeFileSync(join(folder, LOCK_FILE), `${gone}\n`);
  const release = await byFile(folder);
  expect(readFileSync(join(folder, LOCK_FILE), "utf8")).toBe(`${process.pid}\n`);
  await release();
});

test("a lock file of a living process is left alone, and the refusal says which file", async () => {
  writeFileSync(join(folder, LOCK_FILE), `${process.ppid}\n`);
  const refusal = await byFile(folder).catch((fault: unknown) => fault);
  expect(refusal).toMatchObject({ name: "FolderInUse", pid: process.ppid });
  expect(String(refusal)).toContain(join(folder, LOCK_FILE));
  expect(readFileSync(join(folder, LOCK_FILE), "utf8")).toBe(`${process.ppid}\n`);
});
