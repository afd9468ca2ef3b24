import { randomUUID } from "node:crypto";
import type { PersonId } from "@belay/core/ids.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Auth } from "./auth.ts";
import { CLIENT_ADDRESS_HEADER } from "./auth.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./database.ts";
import { noteChange, SIGN_INS } from "./live-changes.ts";
import { announce } from "./outbox.ts";
import { readEmail } from "./read-email.ts";
import type { SignInAttempt } from "./sign-in-limits.ts";
import { admitSignIn, isDeviceOf, refundSignIn, signDevice } from "./sign-in-limits.ts";

/** better-auth has many doors; these are the ones we use. */
const DOORS = new Set([
  "POST /sign-in/email",
  "POST /sign-out",
  "GET /get-session",
  "GET /list-sessions",
  "POST /revoke-session",
  "POST /revoke-other-sessions",
  "POST /change-password",
]);
/** Open pages elsewhere may have been signed in by what these end. */
const ENDS_SIGN_INS = new Set([
  "POST /sign-out",
  "POST /revoke-session",
  "POST /revoke-other-sessions",
  "POST /change-password",
]);
const DEVICE_COOKIE = "belay.device";
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

interface Parts {
  auth: Auth;
  db: Db;
  clock: Clock;
  url: string;
  secret: string;
}

export async function serveAuth(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/json",
      { parseAs: "string", bodyLimit: 16_384 },
      async (_: unknown, body: string) => body,
    );
    scope.route({
      method: ["GET", "POST"],
      url: "/api/auth/*",
      handler: async (request, reply) => {
        const tell = await sayWhoseSignIns(request, parts);
        const sent = await answer(request, reply, parts);
        if (reply.statusCode < 300) await tell();
        return sent;
      },
    });
  });
}

/** Found before the answer, for after it there may be no sign-in left to find the person by. */
async function sayWhoseSignIns(request: FastifyRequest, { auth, db, clock, url }: Parts) {
  const personId = ENDS_SIGN_INS.has(doorOf(request, url))
    ? await auth.findPersonId(toHeaders(request))
    : null;
  const reaches = personId === null ? [] : [personId];
  return () => db.transaction().execute((tx) => noteChange(tx, { reaches, subject: SIGN_INS, at: clock() }));
}

function doorOf(request: FastifyRequest, url: string): string {
  const path = new URL(request.url, url).pathname.slice("/api/auth".length);
  return `${request.method} ${path}`;
}

async function answer(request: FastifyRequest, reply: FastifyReply, parts: Parts) {
  const door = doorOf(request, parts.url);
  if (!DOORS.has(door))
    return reply.code(404).send({ code: "NOT_FOUND", message: "There is nothing at this address." });
  const body = readBody(request.body);
  if (body === null || !isPlain(body))
    return reply.code(400).send({ code: "BAD_JSON", message: "The request was not understood." });
  if (door === "POST /sign-in/email") return signIn({ request, reply, body }, parts);
  if (door === "POST /change-password") return changePassword({ request, reply, body }, parts);
  return pass(await parts.auth.handle(toWebRequest(request, parts.url, body)), { request, reply });
}

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  body: Record<string, unknown>;
}

/** The current password is a guess like any other: counted by address and by the account's e-mail. */
async function changePassword({ request, reply, body }: Exchange, parts: Parts) {
  const personId = await parts.auth.findPersonId(toHeaders(request));
  const user = personId
    ? await parts.db.selectFrom("authUser").select("email").where("id", "=", personId).executeTakeFirst()
    : undefined;
  const attempt: SignInAttempt = { address: request.ip, email: user?.email ?? "", isKnownDevice: true };
  const verdict = await admitSignIn(parts.db, attempt, parts.clock());
  if (!verdict.isAllowed) return tellToWait(reply, verdict.retryAfterSeconds);
  // Whoever changes a password wants everybody else out.
  const sent = { ...body, revokeOtherSessions: true };
  const response = await parts.auth.handle(toWebRequest(request, parts.url, sent));
  if (response.ok) {
    await refundSignIn(parts.db, attempt, parts.clock());
    if (personId) await tellChanged(parts, personId);
  }
  return pass(response, { request, reply });
}

/** The owner hears of it by mail, whoever it was. */
async function tellChanged({ db, clock }: Parts, personId: PersonId): Promise<void> {
  await db
    .transaction()
    .execute((tx) => announce(tx, { topic: "password.changed", payload: { personId }, at: clock() }));
}

async function signIn({ request, reply, body }: Exchange, parts: Parts) {
  const email = readEmail(body.email);
  if (email === null || typeof body.password !== "string" || body.password.length > 1_000) {
    return reply
      .code(400)
      .send({ code: "BAD_INPUT", message: "Type your e-mail address and your password." });
  }
  const attempt: SignInAttempt = {
    address: request.ip,
    email,
    isKnownDevice: isDeviceOf(parts.secret, email, request.cookies[DEVICE_COOKIE]),
  };
  const verdict = await admitSignIn(parts.db, attempt, parts.clock());
  if (!verdict.isAllowed) return tellToWait(reply, verdict.retryAfterSeconds);
  const response = await parts.auth.handle(
    toWebRequest(request, parts.url, {
      email,
      password: await passwordFor(email, body.password, parts.db),
      rememberMe: true,
    }),
  );
  if (response.ok) {
    await refundSignIn(parts.db, attempt, parts.clock());
    reply.setCookie(DEVICE_COOKIE, signDevice(parts.secret, email), {
      httpOnly: true,
      sameSite: "lax",
      secure: parts.url.startsWith("https:"),
      path: "/api/auth",
      maxAge: YEAR_IN_SECONDS,
    });
  }
  return pass(response, { request, reply });
}

function tellToWait(reply: FastifyReply, seconds: number) {
  const minutes = Math.ceil(seconds / 60);
  return reply
    .code(429)
    .header("retry-after", seconds)
    .send({ code: "TOO_MANY_TRIES", message: `Too many tries. Wait ${minutes} min, then try again.` });
}

/** A closed account opens to no password; it takes as long and is answered as a wrong one. */
async function passwordFor(email: string, password: string, db: Db): Promise<string> {
  const closed = await db
    .selectFrom("person")
    .select("id")
    .where("email", "=", email)
    .where("deactivatedAt", "is not", null)
    .executeTakeFirst();
  return closed ? randomUUID() : password;
}

const LONGEST_FIELD = 1_000;

/** Texts that a keyboard types: nothing that a database or a log could stumble over. */
function isPlain(body: Record<string, unknown>): boolean {
  return Object.values(body).every(
    (value) =>
      typeof value !== "string" ||
      (value.length <= LONGEST_FIELD && !/\p{Cc}/u.test(value) && value.isWellFormed()),
  );
}

function readBody(body: unknown): Record<string, unknown> | null {
  if (body === undefined || body === null || body === "") return {};
  if (typeof body !== "string") return null;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The public address instead of the Host header, and the peer's address instead of what the request claims. */
export function toWebRequest(request: FastifyRequest, url: string, body: Record<string, unknown>): Request {
  const headers = toHeaders(request);
  headers.delete("content-length");
  headers.set("content-type", "application/json");
  if (request.method !== "GET") headers.set("origin", url);
  return new Request(new URL(request.url, url), {
    method: request.method,
    headers,
    ...(request.method === "GET" ? {} : { body: JSON.stringify(body) }),
  });
}

export function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !name.startsWith("x-forwarded-"))
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set(CLIENT_ADDRESS_HEADER, request.ip);
  return headers;
}

async function pass(response: Response, { request, reply }: Omit<Exchange, "body">) {
  if (response.status >= 500) throw new Error(`Signing in failed inside with ${response.status}.`);
  reply.code(response.status);
  response.headers.forEach((value, name) => {
    if (name !== "set-cookie" && name !== "content-length") reply.header(name, value);
  });
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
  reply.header("cache-control", "no-store").header("x-request-id", request.id);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
