import type { PersonId } from "@belay/core/ids.ts";
import { leaveId, matchRunId, mentorshipId, placementId, programmeId, teamId } from "@belay/core/ids.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { Db } from "../platform/database.ts";
import { jsonb } from "../platform/jsonb.ts";
import { write } from "../platform/write.ts";
import { availableDatabases, newPersonId, openTestDatabase } from "../testing.ts";
import { savePrices } from "./writes.ts";

const NOW = "2026-11-23T09:00:00Z";

describe.each(availableDatabases)("what changed of mentors, on %s", (kind) => {
  const open: Db[] = [];
  let db: Db;
  let ana: PersonId;
  let ben: PersonId;
  beforeEach(async () => {
    db = await openTestDatabase(kind);
    open.push(db);
    ana = await join("Ana");
    ben = await join("Ben");
    await db.deleteFrom("mentorChange").execute();
  });
  afterAll(() => Promise.all(open.map((one) => one.destroy())));

  async function join(name: string): Promise<PersonId> {
    const id = newPersonId();
    const person = { id, name, email: `${name.toLowerCase()}@acme.com`, timeZone: "UTC", createdAt: NOW };
    await db.insertInto("person").values(person).execute();
    return id;
  }

  const changed = async () => {
    const rows = await db.selectFrom("mentorChange").select("personId").distinct().execute();
    await db.deleteFrom("mentorChange").execute();
    return rows.map(({ personId }) => personId);
  };

  test("each fact that is weighed names its person, whichever program wrote it", async () => {
    await db.updateTable("person").set({ capacity: 3 }).where("id", "=", ana).execute();
    expect(await changed()).toEqual([ana]);
    await db.insertInto("offer").values({ personId: ana, skillId: "testing", level: 4 }).execute();
    expect(await changed()).toEqual([ana]);
    await db.deleteFrom("offer").execute();
    expect(await changed()).toEqual([ana]);
    const said = { id: crypto.randomUUID(), skillId: "testing", source: "lead", assessedAt: NOW } as const;
    await db
      .insertInto("assessment")
      .values({ ...said, personId: ben })
      .execute();
    expect(await changed()).toEqual([ben]);
    const away = { startsAt: NOW, returnsAt: "2026-12-01T09:00:00Z", createdAt: NOW };
    await db
      .insertInto("leave")
      .values({ ...away, id: z.parse(leaveId, crypto.randomUUID()), personId: ana })
      .execute();
    expect(await changed()).toEqual([ana]);
    const pair = { mentorId: ana, menteeId: ben, seat: 1, status: "active", startedAt: NOW } as const;
    await db
      .insertInto("mentorship")
      .values({ ...pair, id: z.parse(mentorshipId, crypto.randomUUID()) })
      .execute();
    expect(await changed()).toEqual([ana]);
  });

  test("a team that changes its unit names everybody who is in it", async () => {
    const team = z.parse(teamId, crypto.randomUUID());
    await db.insertInto("team").values({ id: team, name: "Payments", createdAt: NOW }).execute();
    for (const personId of [ana, ben]) {
      const id = z.parse(placementId, crypto.randomUUID());
      const place = { id, personId, levelId: "ic.mid", ladderVersion: "1.0.0", fromDate: "2026-01-01" };
      await db
        .insertInto("placement")
        .values({ ...place, teamId: team })
        .execute();
    }
    expect((await changed()).sort()).toEqual([ana, ben].sort());
    await db.updateTable("team").set({ org: "Commerce" }).where("id", "=", team).execute();
    expect((await changed()).sort()).toEqual([ana, ben].sort());
  });

  test("what is rolled back leaves no trace", async () => {
    await write(db, async (tx) => {
      await tx.updateTable("person").set({ capacity: 3 }).where("id", "=", ana).execute();
      return refuse("CHANGED_THEIR_MIND");
    });
    expect(await changed()).toEqual([]);
  });

  test("a run's prices take the place of those of the run before, for the mentors that it had", async () => {
    const programme = z.parse(programmeId, crypto.randomUUID());
    const run = z.parse(matchRunId, crypto.randomUUID());
    await db
      .insertInto("programme")
      .values({
        ...{ id: programme, name: "Spring", kind: "always_open", joining: "anyone", consent: "direct" },
        ...{ policy: jsonb(defaultPolicy), clocks: jsonb({}), createdBy: ana, createdAt: NOW },
      })
      .execute();
    await db
      .insertInto("matchRun")
      .values({
        ...{ id: run, programmeId: programme, number: 1, status: "queued", objective: "totalScore" },
        ...{ seed: 1, startedBy: ana, startedAt: NOW },
      })
      .execute();
    const save = (prices: { mentorId: PersonId; price: number }[]) =>
      write(db, async (tx) => succeed(await savePrices(tx, { runId: run, at: NOW, prices })));
    const kept = async () =>
      (await sql<{ mentorId: string; price: number }>`select mentor_id, price from mentor_price`.execute(db))
        .rows;
    await save([
      { mentorId: ana, price: 120_000 },
      { mentorId: ben, price: 40_000 },
    ]);
    expect((await changed()).sort()).toEqual([ana, ben].sort());
    await save([{ mentorId: ana, price: 0 }]);
    expect(await kept()).toEqual([{ mentorId: ben, price: 40_000 }]);
    await save([]);
    expect(await kept()).toEqual([{ mentorId: ben, price: 40_000 }]);
  });
});
