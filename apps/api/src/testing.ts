// biome-ignore-all lint/performance/noBarrelFile: the package has one door for tests.
import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { Client } from "pg";
import { pino } from "pino";
import { refreshDueSources } from "./calendar/refresh-sources.job.ts";
import { solveDueRuns } from "./cohorts/solve-runs.job.ts";
import { createSolverThread } from "./cohorts/solver-thread.ts";
import { hasCompany } from "./company/queries.ts";
import { handlers, timetable } from "./jobs.ts";
import type { Clock } from "./platform/clock.ts";
import type { Db } from "./platform/database.ts";
import { databaseInFolder, databaseOnServer } from "./platform/database.ts";
import { createLiveBus } from "./platform/live-bus.ts";
import { migrate } from "./platform/migrate.ts";
import { newId, newRowId } from "./platform/new-id.ts";
import { drainOutbox } from "./platform/outbox.ts";
import { resolveByName } from "./platform/outside/find-addresses.ts";
import { isPublicAddress } from "./platform/outside/is-public-address.ts";
import type { ReadOutside } from "./platform/outside/read-outside.ts";
import { readOutsideThrough } from "./platform/outside/read-outside.ts";
import { runRound } from "./platform/timetable.ts";
import { createCallerFactory } from "./platform/trpc.ts";
import { createVault } from "./platform/vault.ts";
import { appRouter } from "./router.ts";
import { findActor } from "./teams/queries.ts";

// What only tests may import. The product itself has no way to hold the clock.
export { seedDemo } from "../seed/seed-demo.ts";
export { buildApp } from "./app.ts";
export { asMentor, listCalendars } from "./calendar/queries.ts";
export { hoursScope } from "./calendar/scope.ts";
export type { Db } from "./platform/database.ts";
export { databaseInFolder, databaseOnServer } from "./platform/database.ts";
export { generateTableTypes } from "./platform/generate-types.ts";
export { sendDueMail } from "./platform/mail/mailer.ts";
export { smtpTransport } from "./platform/mail/smtp-transport.ts";
export { sealStopLink } from "./platform/mail/stop-link.ts";
export { keepingTransport } from "./platform/mail/transport.ts";
export { migrate } from "./platform/migrate.ts";
export { announceLater } from "./platform/outbox.ts";
export { openFolder } from "./platform/pglite/open-folder.ts";
export { createVault } from "./platform/vault.ts";
export { stateOfText } from "./rooms/merge-notes.ts";
export { appRouter } from "./router.ts";
export { PAGES_FOLDER, startServer } from "./server.ts";
export { demoRoutes } from "./start/demo-routes.ts";

/** An id for a row that a test writes by hand. */
export const newPersonId = (): PersonId => newId(personId);

/** Both databases that every integration test runs on; the server's only where the test command brought one. */
export type DatabaseKind = "pglite" | "postgres";
export const availableDatabases: DatabaseKind[] = process.env.BELAY_TEST_POSTGRES
  ? ["pglite", "postgres"]
  : ["pglite"];

/** A migrated, empty database of its own for one test file. `destroy` it at the end. */
export function openTestDatabase(kind: DatabaseKind): Promise<Db> {
  return kind === "pglite" ? openOnPGlite() : openOnPostgres();
}

let migratedDump: Promise<Blob> | undefined;

async function openOnPGlite(): Promise<Db> {
  migratedDump ??= dumpMigrated();
  return databaseInFolder(
    await PGlite.create({ loadDataDir: await migratedDump, extensions: { btree_gist } }),
  );
}

async function dumpMigrated(): Promise<Blob> {
  const pglite = await PGlite.create({ extensions: { btree_gist } });
  const db = databaseInFolder(pglite);
  await migrate(db, "2026-01-01T00:00:00Z");
  const dump = await pglite.dumpDataDir("none");
  await db.destroy();
  return dump;
}

async function openOnPostgres(): Promise<Db> {
  const url = new URL(process.env.BELAY_TEST_POSTGRES ?? "");
  const name = `test_${newRowId().replaceAll("-", "")}`;
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  url.pathname = `/${name}`;
  const db = databaseOnServer(url.href);
  await migrate(db, "2026-01-01T00:00:00Z");
  return db;
}

/** A clock that stands still until the test moves it. */
export interface HeldClock {
  read: Clock;
  set(now: Instant): void;
}

export function holdClock(start: Instant): HeldClock {
  let now = start;
  return {
    read: () => now,
    set: (next) => {
      now = next;
    },
  };
}

/** The guard of the product, and past it the few addresses where a test listens. */
export function readBesides(addresses: readonly string[]): ReadOutside {
  const admits = (address: string) => addresses.includes(address) || isPublicAddress(address);
  return readOutsideThrough({ resolve: resolveByName, admits });
}

/** What a call needs to deal with the world outside; the only machine of our own in it is this one. */
export const OUTSIDE = {
  vault: createVault("a secret that only tests know, long enough"),
  readOutside: readBesides(["127.0.0.1"]),
};

const createCaller = createCallerFactory(appRouter);
export type TestCaller = ReturnType<typeof createCaller>;

/** The product without its web server: callers that act as a person, and the loop's rounds, turned by hand. */
export interface TestProduct {
  db: Db;
  clock: HeldClock;
  /** All procedures as this person (null: a stranger), through the same policies as the web's. */
  as(personId: PersonId | null): Promise<TestCaller>;
  /** One round of timed work and the outbox, at the held time. */
  turn(): Promise<void>;
  /** What was announced is handed over, and nothing is done by the clock. */
  handOver(): Promise<void>;
  /** One round of reading the calendars that are due. */
  readCalendars(): Promise<void>;
  /** One round of solving the match runs that wait, in a thread as in the product. */
  solveRuns(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestProduct(kind: DatabaseKind, start: Instant): Promise<TestProduct> {
  return openTestProductOn(await openTestDatabase(kind), start);
}

/** The same on a database that is there already, as another process of the product would open it. */
export function openTestProductOn(db: Db, start: Instant): TestProduct {
  const clock = holdClock(start);
  const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });
  const live = createLiveBus(db);
  const thread = createSolverThread();
  const as = async (personId: PersonId | null) =>
    createCaller({
      db,
      now: clock.read(),
      log,
      ...OUTSIDE,
      requestId: newRowId(),
      address: "127.0.0.1",
      setUpCode: null,
      mailLeaves: "nowhere",
      limit: { retryAfterSeconds: null },
      tellRetryAfter: () => undefined,
      actor: personId ? await findActor(db, personId, clock.read()) : null,
      hasCompany: () => hasCompany(db),
      live,
      isStillSignedIn: async () =>
        personId !== null && (await findActor(db, personId, clock.read())) !== null,
    });
  return {
    db,
    clock,
    as,
    solveRuns: () => solveDueRuns({ db, log, clock: clock.read, thread }),
    readCalendars: () => refreshDueSources({ db, log, ...OUTSIDE }, clock.read()),
    // Only by hand: a loop that turned by itself would write in the middle of what a test looks at.
    turn: () => runRound({ outbox: { db, handlers, log }, clock: clock.read, timetable }),
    handOver: async () => {
      while ((await drainOutbox({ db, handlers, log }, clock.read())) > 0);
    },
    close: async () => {
      await live.close();
      await thread.stop();
      await db.destroy();
    },
  };
}
