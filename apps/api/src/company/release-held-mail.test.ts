import type { PersonId } from "@belay/core/ids.ts";
import { succeed } from "@belay/core/result.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../platform/database.ts";
import type { FindMoot } from "../platform/mail/held-mail.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { newRowId } from "../platform/new-id.ts";
import { write } from "../platform/write.ts";
import { availableDatabases, newPersonId, openTestDatabase } from "../testing.ts";
import { releaseHeldMail } from "./release-held-mail.job.ts";

const NOW = "2026-11-23T09:00:00Z";
const MORNING = "2026-11-24T08:00:00Z";

describe.each(availableDatabases)("mail that waited, on %s", (kind) => {
  let db: Db;
  beforeAll(async () => {
    db = await openTestDatabase(kind);
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    await db.deleteFrom("delivery").execute();
    await db.deleteFrom("mailHours").execute();
  });

  const makeReader = async (name: string): Promise<PersonId> => {
    const id = newPersonId();
    const person = { id, name, email: `${id}@acme.com`, timeZone: "UTC", createdAt: NOW };
    await db.insertInto("person").values(person).execute();
    await db.insertInto("mailHours").values({ personId: id }).execute();
    await db.insertInto("mailChoice").values({ personId: id, topic: "sessions", mode: "daily" }).execute();
    return id;
  };
  const mailTo = (personId: PersonId, about: string, heading: string): Mail => ({
    to: { personId, name: "Ana", address: `${personId}@acme.com`, timeZone: "UTC", isReachable: true },
    kind: "sessionDeclined",
    about: { kind: "session", id: about },
    subject: heading,
    heading,
    paragraphs: [],
    facts: [],
    afterwards: null,
    action: { label: "Open", path: "/" },
  });
  const queue = (mails: readonly Mail[]) =>
    write(db, async (tx) => {
      await queueMail(tx, mails, NOW);
      return succeed(null);
    });
  const release = (finders: readonly FindMoot[] = []) =>
    db.transaction().execute((tx) => releaseHeldMail(finders)(tx, MORNING));
  const statuses = async () => {
    const rows = await db.selectFrom("delivery").select(["kind", "status"]).orderBy("id").execute();
    return rows.map(({ kind: what, status }) => `${what}: ${status}`);
  };

  test("a worker that dies amid it neither loses nor repeats any", async () => {
    const ana = await makeReader("Ana");
    await queue([mailTo(ana, newRowId(), "One"), mailTo(ana, newRowId(), "Two")]);
    const dies: FindMoot = () => Promise.reject(new Error("killed"));
    await expect(release([dies])).rejects.toThrow("killed");
    expect(await statuses()).toEqual(["sessionDeclined: held", "sessionDeclined: held"]);
    await release();
    await release();
    expect(await statuses()).toEqual([
      "sessionDeclined: bundled",
      "sessionDeclined: bundled",
      "daily: queued",
    ]);
  });

  test("everybody gets their own, with the newest of each thing, and nothing that is moot", async () => {
    const [ana, ben, cleo] = [await makeReader("Ana"), await makeReader("Ben"), await makeReader("Cleo")];
    const [one, two] = [newRowId(), newRowId()];
    await queue([
      mailTo(ana, one, "Old news"),
      mailTo(ben, one, "For Ben"),
      mailTo(ana, one, "Newer news"),
      mailTo(ana, two, "Something else"),
      mailTo(cleo, two, "Moot"),
    ]);
    const isCleos: FindMoot = (_tx, held) =>
      Promise.resolve(held.filter(({ personId }) => personId === cleo).map(({ id }) => id));
    await release([isCleos]);
    const daily = await db
      .selectFrom("delivery")
      .select(["personId", "subject"])
      .where("kind", "=", "daily")
      .execute();
    expect(new Map(daily.map(({ personId, subject }) => [personId, subject]))).toEqual(
      new Map([
        [ana, "Newer news, and 1 more"],
        [ben, "For Ben"],
      ]),
    );
    const left = await db
      .selectFrom("delivery")
      .select(["subject", "problem"])
      .where("status", "=", "skipped")
      .orderBy("subject")
      .execute();
    expect(left).toEqual([
      { subject: "Moot", problem: "What it says was settled before it was to leave." },
      { subject: "Old news", problem: "A newer mail about the same thing took its place." },
    ]);
  });
});
