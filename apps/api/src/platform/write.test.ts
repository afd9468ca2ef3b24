import type { Instant } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { availableDatabases, newPersonId, OUTSIDE, openTestDatabase } from "../testing.ts";
import type { Call } from "./call.ts";
import type { Db, Tx } from "./database.ts";
import { DeadlinePassed, withinDeadline } from "./deadline.ts";
import { createLog } from "./log.ts";
import { newRowId } from "./new-id.ts";
import { announce, drainOutbox } from "./outbox.ts";
import { write, writeOnce } from "./write.ts";

const NOW: Instant = "2026-11-23T09:00:00Z";
type Outcome = Result<{ teamId: string }, "NO">;

describe.each(availableDatabases)("writing, on %s", (kind) => {
  let db: Db;
  let call: Call;
  beforeAll(async () => {
    db = await openTestDatabase(kind);
    const id = newPersonId();
    await db
      .insertInto("person")
      .values({ id, name: "Ana", email: "ana@acme.com", timeZone: "Europe/Madrid", createdAt: NOW })
      .execute();
    const actor = { id, name: "Ana", timeZone: "Europe/Madrid", welcomeStep: 4 };
    const roles = { isCompanyAdmin: false, leadsSomebody: false, runsProgrammes: false };
    call = {
      db,
      actor: { ...actor, ...roles },
      now: NOW,
      requestId: newRowId(),
      log: createLog("silent"),
      ...OUTSIDE,
    };
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    await db.deleteFrom("attemptCount").execute();
    await db.deleteFrom("outbox").execute();
    await db.deleteFrom("idempotency").execute();
  });

  const put = (tx: Pick<Tx, "insertInto">, bucket: string) =>
    tx.insertInto("attemptCount").values({ bucket, windowStart: NOW }).execute();
  const listPut = async () => {
    const rows = await db.selectFrom("attemptCount").select("bucket").orderBy("bucket").execute();
    return rows.map(({ bucket }) => bucket);
  };

  test("a refusal takes back everything that was written before it, and is the answer", async () => {
    const outcome = await write<Outcome>(db, async (tx) => {
      await put(tx, "a");
      await announce(tx, { topic: "something", payload: {}, at: NOW });
      return refuse("NO", { field: "name" });
    });
    expect(outcome).toEqual({ ok: false, code: "NO", field: "name" });
    expect(await listPut()).toEqual([]);
    expect(await db.selectFrom("outbox").select("id").execute()).toEqual([]);
  });

  test("a fault takes everything back and stays a fault", async () => {
    const fault = new Error("the disk is on fire");
    const failing = write<Outcome>(db, async (tx) => {
      await put(tx, "a");
      throw fault;
    });
    await expect(failing).rejects.toBe(fault);
    expect(await listPut()).toEqual([]);
  });

  test("a change and its announcement come together", async () => {
    await write<Outcome>(db, async (tx) => {
      await put(tx, "a");
      await announce(tx, { topic: "something", payload: { teamId: "a" }, at: NOW });
      return succeed({ teamId: "a" });
    });
    expect(await listPut()).toEqual(["a"]);
    const seen: unknown[] = [];
    const handlers = { something: [async (_tx: Tx, payload: unknown) => void seen.push(payload)] };
    await drainOutbox({ db, handlers, log: call.log }, NOW);
    expect(seen).toEqual([{ teamId: "a" }]);
  });

  test("the outer database inside a transaction is an error at once, and nothing hangs", async () => {
    const failing = write<Outcome>(db, async (tx) => {
      await put(tx, "a");
      await put(db, "b");
      return succeed({ teamId: "a" });
    });
    await expect(failing).rejects.toThrow("pass the Tx on");
    expect(await listPut()).toEqual([]);
    const nested = write<Outcome>(db, () => write<Outcome>(db, async () => succeed({ teamId: "a" })));
    await expect(nested).rejects.toThrow("pass the Tx on");
  });

  const once = (
    key: string,
    input: object,
    work = async (): Promise<Outcome> => succeed({ teamId: newRowId() }),
  ) =>
    writeOnce<Outcome>(call, { key, verb: "teams.make", input }, async (tx) => {
      await put(tx, newRowId());
      return work();
    });

  test("the same attempt again gets the same answer, and happens once", async () => {
    const key = newRowId();
    const first = await once(key, { name: "Payments" });
    expect(await once(key, { name: "Payments" })).toEqual(first);
    expect(await listPut()).toHaveLength(1);
  });

  test("of five submits at the same moment one happens, and all get its answer", async () => {
    const key = newRowId();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => once(key, { name: "Payments" })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await listPut()).toHaveLength(1);
  });

  test("another wish under the same key is refused, and another person's key is their own", async () => {
    const key = newRowId();
    await once(key, { name: "Payments" });
    expect(await once(key, { name: "Search" })).toEqual({ ok: false, code: "IDEMPOTENCY_MISMATCH" });
    expect(await listPut()).toHaveLength(1);
  });

  test("a refusal is not kept: whoever corrects the cause may try again with the same key", async () => {
    const key = newRowId();
    expect(await once(key, {}, async () => refuse("NO"))).toMatchObject({ code: "NO" });
    expect(await once(key, {})).toMatchObject({ ok: true });
    expect(await listPut()).toHaveLength(1);
  });

  test("what is ready to commit after its deadline is taken back: nobody waits for it any more", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    let writing: Promise<Outcome> | undefined;
    const late = withinDeadline(20_000, () => {
      writing = write<Outcome>(db, async (tx) => {
        await put(tx, "late");
        hold();
        await gate;
        return succeed({ teamId: "late" });
      });
      return writing;
    });
    const answer = expect(late).rejects.toBeInstanceOf(DeadlinePassed);
    await isHeld;
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    await answer;
    open();
    await expect(writing).rejects.toBeInstanceOf(DeadlinePassed);
    expect(await listPut()).toEqual([]);
  });
});
