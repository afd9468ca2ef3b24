import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Db } from "@belay/api/testing";
import { newPersonId, openTestDatabase } from "@belay/api/testing";
import type { MailServer } from "@belay/api/testing/start-mail-server";
import { startMailServer } from "@belay/api/testing/start-mail-server";
import { sql } from "kysely";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { urlOf } from "../support/server-database.ts";

const NOW = "2026-11-23T09:00:00Z";
const MAILS = 120;
const KILLED_AFTER = [15, 45, 80];

describe.runIf(process.env.BELAY_TEST_POSTGRES)("a worker that sends mail", () => {
  let db: Db;
  let server: MailServer;
  beforeAll(async () => {
    [db, server] = [await openTestDatabase("postgres"), await startMailServer()];
    await queueMails(db);
  });
  afterAll(async () => {
    await server.stop();
    await db.destroy();
  });

  test("killed between the server's 250 and its own commit loses nothing, and repeats only what hung there", {
    timeout: 180_000,
  }, async () => {
    const between = new Set<string>();
    for (const count of KILLED_AFTER) {
      await workUntilKilled(count);
      for (const id of await takenButNotSettled()) between.add(id);
      // The lease ends: by the database's clock, which no test can move.
      await sql`update delivery set leased_until = clock_timestamp() where leased_until is not null`.execute(
        db,
      );
    }
    await work().done;

    const states = await db.selectFrom("delivery").select(["status", "messageId"]).execute();
    expect(states.filter(({ status }) => status !== "sent")).toEqual([]);
    const times = new Map<string, number>();
    for (const id of await takenIds()) times.set(id, (times.get(id) ?? 0) + 1);
    expect(times.size).toBe(MAILS);
    expect(new Set(times.keys())).toEqual(new Set(states.map(({ messageId }) => messageId)));
    const repeated = [...times].filter(([, count]) => count > 1).map(([id]) => id);
    console.info(
      `${between.size} hung between 250 and commit in ${KILLED_AFTER.length} kills, ${repeated.length} repeated`,
    );
    expect(new Set(repeated)).toEqual(between);
    expect(between.size).toBeGreaterThanOrEqual(1);
  });

  function work() {
    const script = fileURLToPath(new URL("send-mails.ts", import.meta.url));
    const order = urlOf(db).then((databaseUrl) =>
      JSON.stringify({ databaseUrl, smtpUrl: server.url, now: NOW }),
    );
    let child: ReturnType<typeof spawn> | undefined;
    const done = order.then(async (text) => {
      child = spawn(process.execPath, [script, text], { stdio: ["ignore", "ignore", "inherit"] });
      await once(child, "exit");
    });
    return { done, kill: () => child?.kill("SIGKILL") };
  }

  async function workUntilKilled(count: number): Promise<void> {
    const worker = work();
    server.onTaken = (taken) => {
      if (taken >= count) worker.kill();
    };
    await worker.done;
    server.onTaken = () => undefined;
  }

  const takenIds = async () =>
    Promise.all(server.taken.map(async ({ raw }) => (await simpleParser(raw)).messageId?.slice(1, -1) ?? ""));

  async function takenButNotSettled(): Promise<string[]> {
    const sent = await db.selectFrom("delivery").select("messageId").where("status", "=", "sent").execute();
    const settled = new Set(sent.map(({ messageId }) => messageId));
    return (await takenIds()).filter((id) => !settled.has(id));
  }
});

async function queueMails(db: Db): Promise<void> {
  const content = {
    ...{ heading: "Hello", paragraphs: [], facts: [], afterwards: null, calendar: null },
    action: { label: "Open", path: "/" },
  };
  const rows = Array.from({ length: MAILS }, (_, number) => ({
    ...{
      id: newPersonId(),
      address: `reader${number}@acme.com`,
      kind: "sessionBooked",
      status: "queued" as const,
    },
    ...{ subject: `Mail ${number}`, content: JSON.stringify(content), createdAt: NOW, nextTryAt: NOW },
  }));
  await db.insertInto("delivery").values(rows).execute();
}
