import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { buildApp, buildWorkerApp } from "./app.ts";
import { refreshDueSources } from "./calendar/refresh-sources.job.ts";
import { startRunner } from "./cohorts/start-runner.ts";
import { handlers, timetable } from "./jobs.ts";
import { warmMentors } from "./matching/warm-mentors.ts";
import type { Clock } from "./platform/clock.ts";
import type { Db } from "./platform/database.ts";
import type { Role } from "./platform/environment.ts";
import { createLog } from "./platform/log.ts";
import type { Letterhead } from "./platform/mail/mail-frame.ts";
import { startMailer } from "./platform/mail/mailer.ts";
import type { Sender } from "./platform/mail/sender.ts";
import type { MailTransport } from "./platform/mail/transport.ts";
import { openNetOnly } from "./platform/outside/find-addresses.ts";
import type { ReadOutside } from "./platform/outside/read-outside.ts";
import { readOutsideThrough } from "./platform/outside/read-outside.ts";
import type { Repeated } from "./platform/repeat.ts";
import { repeatEachMinute } from "./platform/repeat.ts";
import { createVault } from "./platform/vault.ts";
import { startLoop } from "./platform/work-loop.ts";

export const PAGES_FOLDER = fileURLToPath(new URL("../../web/dist/", import.meta.url));

export interface ServerOptions {
  /** Whether this process answers people, does the work behind, or both. */
  role: Role;
  db: Db;
  clock: Clock;
  host: string;
  port: number;
  /** The public address. */
  url: string;
  secret: string;
  setUpCode: string | null;
  trustedProxies: string[];
  mailFrom: Sender;
  /** Null: no mail leaves. */
  mailTransport: MailTransport | null;
  logLevel: string;
  pagesFolder: string | null;
  /** Without it: the open net only. */
  readOutside?: ReadOutside | undefined;
  demoRoutes?: ((app: FastifyInstance, parts: { db: Db; letterhead: SiteLetterhead }) => void) | undefined;
}

export interface RunningServer {
  app: FastifyInstance;
  /** One round of work now, by hand. Tests call it with the clock they hold. */
  runOnce(): Promise<void>;
  /** Reads the calendars that are due, each minute; nobody where this process does no work. */
  calendars: Repeated | null;
  port: number;
  /** Finishes what is under way, then stops listening, the loop and the database. */
  close(): Promise<void>;
}

/** What stands around every mail, but for the company's name. */
type SiteLetterhead = Omit<Letterhead, "companyName">;

/** Listens and works, as far as its role goes. The database is migrated already and is closed with the server. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const log = createLog(options.logLevel);
  const mailLeaves = options.mailTransport?.leaves ?? "nowhere";
  const readOutside = options.readOutside ?? readOutsideThrough(openNetOnly);
  const { db, demoRoutes } = options;
  const letterhead = { sender: options.mailFrom, url: options.url, vault: createVault(options.secret) };
  const work = options.role === "web" ? null : await startWork({ ...options, readOutside, letterhead }, log);
  try {
    const app = await (options.role === "worker"
      ? buildWorkerApp({ db: options.db, log })
      : buildApp({
          ...options,
          ...{ log, mailLeaves, readOutside },
          onWrite: () => work?.mailer.nudge(),
          demoRoutes: demoRoutes && ((app) => demoRoutes(app, { db, letterhead })),
        }));
    await app.listen({ host: options.host, port: options.port });
    const address = app.server.address();
    const port = typeof address === "object" && address !== null ? address.port : options.port;
    const mentors = options.role === "worker" ? null : warmMentors({ db, clock: options.clock, log });
    const close = async () => {
      await app.close();
      await work?.stop();
      const read = mentors?.stop();
      await db.destroy();
      await read;
    };
    const runOnce = async () => work?.loop.runOnce();
    return { app, runOnce, calendars: work?.calendars ?? null, port, close };
  } catch (error) {
    await work?.stop();
    throw error;
  }
}

async function startWork(
  options: ServerOptions & { readOutside: ReadOutside; letterhead: SiteLetterhead },
  log: ReturnType<typeof createLog>,
) {
  const { db, clock, readOutside, letterhead, mailTransport: transport } = options;
  const { vault } = letterhead;
  const loop = await startLoop({ outbox: { db, handlers, log }, clock, timetable });
  const mailer = startMailer({ db, clock, log, transport, letterhead });
  const calendars = repeatEachMinute(() => refreshDueSources({ db, log, vault, readOutside }, clock()), log);
  const runner = await startRunner({ db, clock, log });
  const stop = async () => {
    await runner.stop();
    await calendars.stop();
    await loop.stop();
    await mailer.stop();
  };
  return { loop, mailer, calendars, stop };
}
