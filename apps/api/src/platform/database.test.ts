import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { availableDatabases, openTestDatabase } from "../testing.ts";
import type { Db } from "./database.ts";

const WHEN = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("the database, on %s", (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await openTestDatabase(kind);
  });
  afterAll(() => db.destroy());

  test("moments are Instants, days are days, counts are numbers, whatever the driver makes of them", async () => {
    const { rows } = await sql`select '2026-11-23 10:00:00+01'::timestamptz as moment,
      '2026-11-23'::date as day, count(*) as counted, null::timestamptz as nothing from (values (1), (2)) as v`.execute(
      db,
    );
    expect(rows).toEqual([{ moment: WHEN, day: "2026-11-23", counted: 2, nothing: null }]);
  });

  test("what one request asks never lands in another's transaction", async () => {
    const step = fc.record({ isKept: fc.boolean(), asks: fc.integer({ min: 0, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (requests) => {
        await db.deleteFrom("attemptCount").execute();
        const put = (into: Pick<Db, "insertInto">, bucket: string) =>
          into.insertInto("attemptCount").values({ bucket, windowStart: WHEN }).execute();
        const inside = requests.map(({ isKept }, at) =>
          db
            .transaction()
            .execute(async (tx) => {
              await put(tx, `inside ${at} a`);
              await put(tx, `inside ${at} b`);
              if (!isKept) throw new Error("taken back");
            })
            .catch(() => undefined),
        );
        const outside = requests.flatMap(({ asks }, at) =>
          Array.from({ length: asks }, (_, ask) => put(db, `outside ${at} ${ask}`)),
        );
        await Promise.all([...inside, ...outside]);
        const found = await db.selectFrom("attemptCount").select("bucket").execute();
        const expected = requests.flatMap(({ isKept, asks }, at) => [
          ...(isKept ? [`inside ${at} a`, `inside ${at} b`] : []),
          ...Array.from({ length: asks }, (_, ask) => `outside ${at} ${ask}`),
        ]);
        expect(found.map(({ bucket }) => bucket).sort()).toEqual(expected.sort());
      }),
      { numRuns: 30 },
    );
  });

  test("a query that fails leaves the connection usable", async () => {
    await expect(sql`select no_such_column from person`.execute(db)).rejects.toThrow();
    await expect(
      db.transaction().execute((tx) => sql`select no_such_column from person`.execute(tx)),
    ).rejects.toThrow();
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });
});
