import { randomUUID } from "node:crypto";
import fastifyCompress from "@fastify/compress";
import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import type { FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from "fastify";
import { fastify, LogController } from "fastify";
import { sql } from "kysely";
import { serveCalendarFeed } from "./calendar/serve-calendar-feed.ts";
import { hasCompany } from "./company/queries.ts";
import { serveUnsubscribe } from "./company/serve-unsubscribe.ts";
import { listFeedGroups } from "./groups/list-feed-groups.ts";
import { answerFault } from "./platform/answer-fault.ts";
import { createAuth } from "./platform/auth.ts";
import { serveAuth, toHeaders } from "./platform/auth-routes.ts";
import type { Clock } from "./platform/clock.ts";
import type { Db } from "./platform/database.ts";
import type { LiveBus } from "./platform/live-bus.ts";
import { createLiveBus } from "./platform/live-bus.ts";
import type { Log } from "./platform/log.ts";
import type { MailLeaves } from "./platform/mail/transport.ts";
import type { ReadOutside } from "./platform/outside/read-outside.ts";
import type { Context } from "./platform/trpc.ts";
import { createVault } from "./platform/vault.ts";
import { guardOrigin } from "./platform/web-origin.ts";
import { servePages } from "./platform/web-pages.ts";
import type { AppRouter } from "./router.ts";
import { appRouter } from "./router.ts";
import { listFeedEvents } from "./sessions/list-feed-events.ts";
import { findActor } from "./teams/queries.ts";

const LARGEST_BODY = 262_144;
const LARGEST_BATCH = 20;

export interface AppParts {
  db: Db;
  clock: Clock;
  log: FastifyBaseLogger & Log;
  /** The public address. */
  url: string;
  secret: string;
  trustedProxies: string[];
  /** Asked for at set-up where strangers could reach it. */
  setUpCode: string | null;
  /** Reads addresses of people's own choice; the open net only, but for tests. */
  readOutside: ReadOutside;
  mailLeaves: MailLeaves;
  /** The built front end, or null where only the servers' addresses are wanted. */
  pagesFolder: string | null;
  /** A procedure may have queued mail: look soon. */
  onWrite: () => void;
  /** Routes that only the demo has. */
  demoRoutes?: ((app: FastifyInstance) => void) | undefined;
}

type LiveParts = AppParts & { live: LiveBus };

/** Builds the server without listening. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.trustedProxies.length > 0 ? parts.trustedProxies : false,
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 2_000 },
    connectionTimeout: 30_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    genReqId: () => randomUUID(),
    frameworkErrors: answerFault,
  });
  app.setErrorHandler(answerFault);
  guardOrigin(app, parts.url);
  await secure(app, parts.url);
  await app.register(fastifyCookie);
  // Nobody sends us packed bodies, and what is packed hides how large it is.
  await app.register(fastifyCompress, { threshold: 1_024, globalDecompression: false });
  serveHealth(app, parts.db);
  const auth = createAuth(parts);
  await serveAuth(app, { ...parts, auth });
  serveCalendarFeed(app, { ...parts, listEvents: [listFeedEvents, listFeedGroups] });
  await serveUnsubscribe(app, { ...parts, vault: createVault(parts.secret) });
  const live = createLiveBus(parts.db);
  // Before connections are waited for: a stream never ends by itself.
  app.addHook("preClose", live.close);
  await serveProcedures(app, { ...parts, live }, (request) => auth.findPersonId(toHeaders(request)));
  parts.demoRoutes?.(app);
  if (parts.pagesFolder !== null) await servePages(app, parts.pagesFolder);
  return app;
}

/** A process that only works answers one question, whether it is well. */
export async function buildWorkerApp({ db, log }: Pick<AppParts, "db" | "log">): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    frameworkErrors: answerFault,
  });
  app.setErrorHandler(answerFault);
  serveHealth(app, db);
  return app;
}

async function secure(app: FastifyInstance, url: string): Promise<void> {
  const isSecure = url.startsWith("https:");
  await app.register(fastifyHelmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    frameguard: { action: "deny" },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
  });
}

function serveHealth(app: FastifyInstance, db: Db): void {
  app.get("/health", async (_request, reply) => {
    try {
      await sql`select 1`.execute(db);
      return { status: "ok" };
    } catch {
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}

type FindPersonId = (request: FastifyRequest) => ReturnType<ReturnType<typeof createAuth>["findPersonId"]>;

async function serveProcedures(
  app: FastifyInstance,
  parts: LiveParts,
  findPersonId: FindPersonId,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook("onRequest", async (request, reply) => {
      const type = request.headers["content-type"];
      if (request.method === "POST" && !type?.startsWith("application/json")) {
        return reply.code(415).send({ error: "NOT_JSON", message: "Send JSON.", requestId: request.id });
      }
      // tRPC has the same limit, but answers without the id of the request.
      if (countCalls(request.url) > LARGEST_BATCH) {
        return reply.code(413).send({
          error: "TOO_MANY_CALLS",
          message: "That is more than Belay takes at once.",
          requestId: request.id,
        });
      }
    });
    scope.addHook("onResponse", async (request) => {
      if (request.method === "POST") parts.onWrite();
    });
    const trpcOptions: FastifyTRPCPluginOptions<AppRouter>["trpcOptions"] = {
      router: appRouter,
      maxBatchSize: LARGEST_BATCH,
      createContext: async ({ req }) =>
        createContext(parts, { request: req, personId: await findPersonId(req), findPersonId }),
      responseMeta: ({ ctx }) => {
        const seconds = ctx?.limit.retryAfterSeconds ?? null;
        return seconds === null ? {} : { status: 429, headers: { "retry-after": String(seconds) } };
      },
      onError: ({ error, path, ctx }) => {
        if (error.code === "INTERNAL_SERVER_ERROR" || error.code === "SERVICE_UNAVAILABLE") {
          parts.log.error(
            { err: error.cause ?? error, procedure: path, requestId: ctx?.requestId },
            "a procedure failed",
          );
        }
      },
    };
    await scope.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions });
  });
}

function countCalls(url: string): number {
  const [path = ""] = url.split("?");
  return path.split(/,|%2c/i).length;
}

interface Caller {
  request: FastifyRequest;
  personId: Awaited<ReturnType<FindPersonId>>;
  findPersonId: FindPersonId;
}

async function createContext(
  { db, clock, log, setUpCode, mailLeaves, secret, readOutside, live }: LiveParts,
  { request, personId, findPersonId }: Caller,
): Promise<Context> {
  const now = clock();
  const limit: Context["limit"] = { retryAfterSeconds: null };
  return {
    limit,
    tellRetryAfter: (seconds) => {
      limit.retryAfterSeconds = seconds;
    },
    db,
    now,
    log,
    vault: createVault(secret),
    readOutside,
    requestId: request.id,
    address: request.ip,
    setUpCode,
    mailLeaves,
    actor: personId ? await findActor(db, personId, now) : null,
    hasCompany: () => hasCompany(db),
    live,
    isStillSignedIn: async () => {
      const id = await findPersonId(request);
      return id !== null && id === personId && (await findActor(db, id, clock())) !== null;
    },
  };
}
