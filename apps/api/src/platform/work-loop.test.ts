import type { Instant } from "@belay/core/instant.ts";
import { succeed } from "@belay/core/result.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { availableDatabases, openTestDatabase } from "../testing.ts";
import type { Db } from "./database.ts";
import { listDeadLetters, readOutboxHealth, tryDeadLetterAgain } from "./dead-letters.ts";
import { createLog } from "./log.ts";
import type { Handler } from "./outbox.ts";
import { ATTEMPTS, announce, announceLater, queueDue } from "./outbox.ts";
import type { Loop } from "./work-loop.ts";
import { startLoop } from "./work-loop.ts";
import { write } from "./write.ts";

const NOW: Instant = "2026-11-23T09:00:00Z";
const IN_A_DAY: Instant = "2026-11-24T09:00:00Z";
const log = createLog("silent");

describe.each(availableDatabases)("the queue's worker, on %s", (kind) => {
  let db: Db;
  let loop: Loop | null = null;
  beforeEach(async () => {
    db = await openTestDatabase(kind);
  });
  afterEach(async () => {
    await loop?.stop();
    loop = null;
    await db.destroy();
  });

  const work = async (told: Handler, now = NOW) => {
    loop = await startLoop({
      outbox: { db, handlers: { told: [told] }, log },
      clock: () => now,
      timetable: {},
    });
  };
  const say = (payloads: readonly unknown[], at = NOW) =>
    write(db, async (tx) => {
      for (const payload of payloads) await announce(tx, { topic: "told", payload, at });
      return succeed(null);
    });
  const waiting = () =>
    db.selectFrom("outbox").select(["attempts", "queuedAt"]).where("handledAt", "is", null);

  test("what is said while it works and what was said before reaches it, each once, in order", async () => {
    await say([1, 2, 3]);
    const seen: unknown[] = [];
    const { promise: all, resolve } = Promise.withResolvers<void>();
    await work(async (_tx, payload) => {
      seen.push(payload);
      if (seen.length === 60) resolve();
    });
    await say(Array.from({ length: 57 }, (_, number) => number + 4));
    await all;
    await loop?.stop();
    expect(seen).toEqual(Array.from({ length: 60 }, (_, number) => number + 1));
    expect(await waiting().execute()).toEqual([]);
  });

  test("what is taken back with its transaction is never heard of", async () => {
    await write(db, async (tx) => {
      await announce(tx, { topic: "told", payload: "refused", at: NOW });
      return { ok: false, code: "NO" } as const;
    });
    const { promise: heard, resolve } = Promise.withResolvers<unknown>();
    await work(async (_tx, payload) => resolve(payload));
    await say(["kept"]);
    expect(await heard).toBe("kept");
  });

  test("a handler that fails keeps its problem and its next try, and holds up nobody", async () => {
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    await work(async (_tx, payload) => {
      if (payload === "bad") throw new Error("no");
      resolve();
    });
    await say(["bad", "good"]);
    await heard;
    await loop?.stop();
    expect(await waiting().execute()).toEqual([{ attempts: 1, queuedAt: NOW }]);
  });

  test("a dead letter stays with its reason until it is tried again", async () => {
    await say(["late"]);
    await db.updateTable("outbox").set({ attempts: ATTEMPTS, problem: "Error: no" }).execute();
    const [dead] = await listDeadLetters(db);
    expect(dead).toMatchObject({ topic: "told", problem: "Error: no", attempts: ATTEMPTS });
    expect(await listDeadLetters(db, dead)).toEqual([]);
    expect(await readOutboxHealth(db, NOW)).toEqual({ waiting: 0, oldestDueAt: null, dead: 1 });
    const { promise: heard, resolve } = Promise.withResolvers<unknown>();
    await work(async (_tx, payload) => resolve(payload));
    const again = () => write(db, async (tx) => succeed(await tryDeadLetterAgain(tx, dead?.id ?? "", NOW)));
    expect(await again()).toEqual(succeed(true));
    expect(await heard).toBe("late");
    await loop?.stop();
    expect(await again()).toEqual(succeed(false));
    expect(await listDeadLetters(db)).toEqual([]);
  });

  test("what is far away waits as a row, and is queued a day ahead; a job that was lost is made again", async () => {
    const due = "2026-11-25T09:00:00Z";
    await write(db, async (tx) => {
      await announceLater(tx, { topic: "told", payload: 1, at: NOW, due });
      return succeed(null);
    });
    const queueAt = (now: Instant) =>
      write(db, async (tx) => {
        await queueDue(tx, now);
        return succeed(null);
      });
    await queueAt(NOW);
    expect(await waiting().execute()).toEqual([{ attempts: 0, queuedAt: null }]);
    await queueAt(IN_A_DAY);
    expect(await waiting().execute()).toEqual([{ attempts: 0, queuedAt: IN_A_DAY }]);
    await queueAt("2026-11-25T09:05:00Z");
    expect(await waiting().execute()).toEqual([{ attempts: 0, queuedAt: IN_A_DAY }]);
    await queueAt("2026-11-25T09:10:00Z");
    expect(await waiting().execute()).toEqual([{ attempts: 0, queuedAt: "2026-11-25T09:10:00Z" }]);
  });
});
