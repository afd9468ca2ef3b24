import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { succeed } from "@belay/core/result.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { availableDatabases, newPersonId, openTestDatabase } from "../testing.ts";
import type { Db } from "./database.ts";
import { forgetDone } from "./forget-done.ts";
import { newRowId } from "./new-id.ts";
import { write } from "./write.ts";

const NOW = "2026-11-23T09:00:00Z";
const daysAgo = (days: number) => addMilliseconds(NOW, -days * DAY);

describe.each(availableDatabases)("old mail, on %s", (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await openTestDatabase(kind);
  });
  afterAll(() => db.destroy());

  const STATES = {
    sent: (at: string) => ({ status: "sent", sentAt: at, messageId: "1@acme" }) as const,
    skipped: () => ({ status: "skipped", problem: "Not wanted." }) as const,
    dead: () => ({ status: "dead", problem: "Refused." }) as const,
    queued: (at: string) => ({ status: "queued", nextTryAt: at }) as const,
  };

  test("is forgotten after a season, what was given up after a year, what waits never", async () => {
    const rows = Object.entries(STATES).flatMap(([name, stateAt]) =>
      [89, 91, 364, 366].map((days) => ({
        ...{ id: newRowId(), address: "ana@acme.com", kind: "sessionBooked", content: "{}" },
        ...{ createdAt: daysAgo(days), subject: `${name} ${days}`, ...stateAt(daysAgo(days)) },
      })),
    );
    await db.insertInto("delivery").values(rows).execute();
    await write(db, async (tx) => {
      await forgetDone(tx, NOW);
      return succeed(null);
    });
    const left = await db.selectFrom("delivery").select("subject").orderBy("createdAt").execute();
    expect(left.map(({ subject }) => subject).sort()).toEqual(
      [
        ...["sent 89", "skipped 89", "dead 89", "dead 91", "dead 364"],
        ...["queued 89", "queued 91", "queued 364", "queued 366"],
      ].sort(),
    );
  });

  test("what went into a daily mail goes with it", async () => {
    const personId = newPersonId();
    const person = { id: personId, name: "Ana", email: "ana@acme.com", timeZone: "UTC", createdAt: NOW };
    await db.insertInto("person").values(person).execute();
    const [dailyId, id] = [newRowId(), newRowId()];
    const mail = { address: "ana@acme.com", content: "{}", personId };
    await db
      .insertInto("delivery")
      .values([
        {
          ...{ ...mail, id: dailyId, kind: "daily", subject: "daily", createdAt: daysAgo(91) },
          ...STATES.sent(daysAgo(91)),
        },
        {
          ...{ ...mail, id, kind: "sessionBooked", subject: "bundled", createdAt: daysAgo(92) },
          ...{ status: "bundled", dailyId },
        },
      ])
      .execute();
    await write(db, async (tx) => {
      await forgetDone(tx, NOW);
      return succeed(null);
    });
    const left = await db.selectFrom("delivery").select("id").where("personId", "=", personId).execute();
    expect(left).toEqual([]);
  });
});
