import { createHash } from "node:crypto";
import type { CalendarEvent } from "@belay/core/calendar/calendar-event.ts";
import { writeCalendar } from "@belay/core/calendar/write-calendar.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR, MINUTE } from "@belay/core/instant.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { count, networkOf } from "../platform/attempt-limits.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db, Reader } from "../platform/database.ts";
import { hashToken } from "../platform/secret-token.ts";
import type { FeedScope } from "./scope.ts";
import { findFeedScope } from "./scope.ts";

/** What calendars that poll need, many times over: they come hourly, and many people's from one address. */
const BY_ADDRESS = { name: "feed-address", window: 10 * MINUTE, most: 600 };
const BY_TOKEN = { name: "feed", window: HOUR, most: 60 };
const TOKEN_FILE = /^([\w-]{27})\.ics$/;

/** What a feature puts into somebody's feed. */
export type ListFeedEvents = (
  db: Reader,
  scope: FeedScope,
  at: { now: Instant; url: string },
) => Promise<CalendarEvent[]>;

interface Parts {
  db: Db;
  clock: Clock;
  /** The public address. */
  url: string;
  listEvents: readonly ListFeedEvents[];
}

/** `GET /calendar/<token>.ics`: somebody's sessions for programs that hold nothing but this address. */
export function serveCalendarFeed(app: FastifyInstance, parts: Parts): void {
  app.get<{ Params: { file: string } }>(
    "/calendar/:file",
    // A strong tag stands for these bytes, which packing would change.
    { compress: false },
    (request, reply) => answer({ request, reply, now: parts.clock() }, parts),
  );
}

interface Exchange {
  request: FastifyRequest<{ Params: { file: string } }>;
  reply: FastifyReply;
  now: Instant;
}

async function answer(exchange: Exchange, parts: Parts) {
  const { request, reply, now } = exchange;
  reply.header("x-robots-tag", "noindex");
  const address = networkOf(request.ip);
  const byAddress = await count(parts.db, { limit: BY_ADDRESS, subject: address, now });
  if (!byAddress.isAllowed) return tellToWait(reply, byAddress.retryAfterSeconds);
  const token = TOKEN_FILE.exec(request.params.file)?.[1];
  const tokenHash = token === undefined ? null : hashToken(token);
  const scope = tokenHash === null ? null : await findFeedScope(parts.db, tokenHash);
  if (tokenHash === null || scope === null) return tellNothing(request, reply);
  const byToken = await count(parts.db, { limit: BY_TOKEN, subject: tokenHash, now });
  if (!byToken.isAllowed) return tellToWait(reply, byToken.retryAfterSeconds);
  await rememberFetch(parts.db, scope, now);
  return sendCalendar(exchange, await writeFeed(parts, scope, now));
}

async function writeFeed({ db, url, listEvents }: Parts, scope: FeedScope, now: Instant): Promise<string> {
  const lists = await Promise.all(listEvents.map((list) => list(db, scope, { now, url })));
  return writeCalendar({ method: null, name: "Belay sessions", events: lists.flat() });
}

/** Enough for "fetched 5 minutes ago"; a calendar that asks each second writes once a minute. */
async function rememberFetch(db: Db, { personId }: FeedScope, now: Instant): Promise<void> {
  await db
    .updateTable("calendarFeed")
    .set({ lastFetchedAt: now })
    .where("personId", "=", personId)
    .where((eb) =>
      eb.or([eb("lastFetchedAt", "is", null), eb("lastFetchedAt", "<", addMilliseconds(now, -MINUTE))]),
    )
    .execute();
}

function sendCalendar({ request, reply }: Exchange, text: string) {
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  reply.header("etag", etag).header("cache-control", "private, no-cache");
  if (isKnown(request.headers["if-none-match"], etag)) return reply.code(304).send();
  return reply.type("text/calendar; charset=utf-8").send(text);
}

function isKnown(header: string | undefined, etag: string): boolean {
  const known = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

/** One that never was and one that was removed are answered alike. */
function tellNothing(request: FastifyRequest, reply: FastifyReply) {
  return reply.code(404).header("cache-control", "no-store").send({
    error: "NOT_FOUND",
    message:
      "There is no calendar at this address. Its owner can copy the current one from their hours in Belay.",
    requestId: request.id,
  });
}

function tellToWait(reply: FastifyReply, seconds: number) {
  return reply
    .code(429)
    .header("retry-after", seconds)
    .header("cache-control", "no-store")
    .send({ error: "TOO_MANY_TRIES", message: "Too many requests. Ask again later." });
}
