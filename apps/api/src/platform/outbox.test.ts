import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE } from "@belay/core/instant.ts";
import { succeed } from "@belay/core/result.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { availableDatabases, openTestDatabase } from "../testing.ts";
import type { Db, Tx } from "./database.ts";
import { createLog } from "./log.ts";
import type { Handlers } from "./outbox.ts";
import { announce, announceLater, drainOutbox } from "./outbox.ts";
import { runRound } from "./timetable.ts";
import { write } from "./write.ts";

const NOW: Instant = "2026-11-23T09:00:00Z";
const log = createLog("silent");

describe.each(availableDatabases)("the outbox, on %s", (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await openTestDatabase(kind);
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    await db.deleteFrom("outbox").execute();
    await db.deleteFrom("attemptCount").execute();
  });

  const say = (topic: string, payloads: unknown[]) =>
    write(db, async (tx) => {
      for (const payload of payloads) await announce(tx, { topic, payload, at: NOW });
      return succeed(null);
    });
  const rows = () =>
    db.selectFrom("outbox").select(["attempts", "nextTryAt", "handledAt", "problem"]).orderBy("id").execute();
  const put = (tx: Tx, bucket: string) =>
    tx.insertInto("attemptCount").values({ bucket, windowStart: NOW }).execute();
  const countPut = async () => (await db.selectFrom("attemptCount").select("bucket").execute()).length;

  test("two who drain at once hand over each announcement once", async () => {
    const numbers = Array.from({ length: 30 }, (_, number) => ({ number }));
    await say("counted", numbers);
    const seen: unknown[] = [];
    const handlers: Handlers = {
      counted: [
        async (tx, payload) => {
          // Fails on the second time, also when the first has not been committed yet.
          await put(tx, JSON.stringify(payload));
          seen.push(payload);
        },
      ],
    };
    const drain = () => drainOutbox({ db, handlers, log }, NOW);
    await Promise.all([drain(), drain(), drain()]);
    expect(seen).toHaveLength(30);
    expect(await countPut()).toBe(30);
    expect((await rows()).every(({ handledAt, attempts }) => handledAt === NOW && attempts === 0)).toBe(true);
    expect(await drain()).toBe(0);
  });

  test("handed over oldest first, to everybody who reacts, in order", async () => {
    await say("told", [1, 2]);
    const seen: unknown[] = [];
    const react = (who: string) => async (_tx: Tx, payload: unknown) => void seen.push([who, payload]);
    await drainOutbox({ db, handlers: { told: [react("a"), react("b")] }, log }, NOW);
    expect(seen).toEqual([
      ["a", 1],
      ["b", 1],
      ["a", 2],
      ["b", 2],
    ]);
  });

  test("when one of several reactions fails none of them has happened", async () => {
    await say("told", [1]);
    const handlers: Handlers = {
      told: [
        (tx) => put(tx, "first").then(() => undefined),
        async () => {
          throw new Error("no");
        },
      ],
    };
    await drainOutbox({ db, handlers, log }, NOW);
    expect(await countPut()).toBe(0);
    expect(await rows()).toMatchObject([{ attempts: 1, handledAt: null, problem: "Error: no" }]);
  });

  test("a failing one backs off 1, 2, 4 … minutes, and after the eighth try stays as a dead letter", async () => {
    await say("told", [1]);
    let tries = 0;
    const handlers: Handlers = {
      told: [
        async () => {
          tries += 1;
          throw new Error("still no");
        },
      ],
    };
    let now = NOW;
    for (let attempt = 1; attempt <= 8; attempt++) {
      await drainOutbox({ db, handlers, log }, addMilliseconds(now, -1_000));
      expect(tries).toBe(attempt - 1);
      await drainOutbox({ db, handlers, log }, now);
      const next = addMilliseconds(now, MINUTE * 2 ** (attempt - 1));
      expect(await rows()).toMatchObject([{ attempts: attempt, nextTryAt: next, handledAt: null }]);
      now = next;
    }
    await drainOutbox({ db, handlers, log }, addMilliseconds(now, 1_000 * MINUTE));
    expect(tries).toBe(8);
    expect(await rows()).toMatchObject([{ attempts: 8, handledAt: null, problem: "Error: still no" }]);
  });

  test("a failing one does not hold up the others, and a topic without a handler is a fault", async () => {
    await say("nobody's", [1]);
    await say("told", [2]);
    const seen: unknown[] = [];
    const handlers: Handlers = { told: [async (_tx, payload) => void seen.push(payload)] };
    await drainOutbox({ db, handlers, log }, NOW);
    expect(seen).toEqual([2]);
    expect((await rows())[0]?.problem).toContain("nobody's");
  });

  test("what is announced for later is handed over at its moment, not a second earlier", async () => {
    const due = addMilliseconds(NOW, 40 * DAY);
    await write(db, async (tx) => {
      await announceLater(tx, { topic: "told", payload: 1, at: NOW, due });
      return succeed(null);
    });
    const seen: unknown[] = [];
    const handlers: Handlers = { told: [async (_tx, payload, now) => void seen.push([payload, now])] };
    await drainOutbox({ db, handlers, log }, addMilliseconds(due, -1_000));
    expect(seen).toEqual([]);
    await drainOutbox({ db, handlers, log }, due);
    expect(seen).toEqual([[1, due]]);
  });

  test("while one process does a timetable's work another leaves it alone", async () => {
    let runs = 0;
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: isWorking, resolve: work } = Promise.withResolvers<void>();
    const round = (wait: Promise<void>) =>
      runRound({
        outbox: { db, handlers: {}, log },
        clock: () => NOW,
        timetable: {
          count: {
            every: MINUTE,
            work: async () => {
              runs += 1;
              work();
              await wait;
            },
          },
        },
      });
    const first = round(gate);
    await isWorking;
    const second = round(Promise.resolve());
    // On one connection the second waits for the first to end; on a server it passes by.
    if (kind === "postgres") await second;
    const runsMeanwhile = runs;
    open();
    await Promise.all([first, second]);
    expect(runsMeanwhile).toBe(1);
    expect(runs).toBe(kind === "postgres" ? 1 : 2);
  });

  test("timed work that fails is taken back, and the work after it is done all the same", async () => {
    await runRound({
      outbox: { db, handlers: {}, log },
      clock: () => NOW,
      timetable: {
        broken: {
          every: MINUTE,
          work: async (tx) => {
            await put(tx, "broken");
            throw new Error("no");
          },
        },
        sound: {
          every: MINUTE,
          work: async (tx, now) => {
            await put(tx, `sound at ${now}`);
          },
        },
      },
    });
    const found = await db.selectFrom("attemptCount").select("bucket").execute();
    expect(found).toEqual([{ bucket: `sound at ${NOW}` }]);
  });
});
