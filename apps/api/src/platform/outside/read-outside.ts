import type { IncomingMessage, RequestOptions } from "node:http";
import { request as requestPlainly } from "node:http";
import { request as requestSecurely } from "node:https";
import type { LookupFunction } from "node:net";
import type { AddressGuard, FoundAddress } from "./find-addresses.ts";
import { findAddresses } from "./find-addresses.ts";
import { OutsideFailure } from "./outside-failure.ts";
import { readBody } from "./read-body.ts";

const MOST_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const NOTHING_THERE = new Set([401, 403, 404, 410]);

export interface OutsideLimits {
  /** Of the body, packed and unpacked alike. */
  bytes: number;
  /** For everything: the name, redirects, the last byte. */
  milliseconds: number;
}

export interface OutsideQuestion {
  url: URL;
  /** What the last answer said of itself, to be told when nothing changed. */
  etag: string | null;
  lastModified: string | null;
}

export type OutsideAnswer =
  | { isChanged: false }
  | { isChanged: true; body: Buffer; etag: string | null; lastModified: string | null };

/** Reads one address outside: a GET without cookies, followed through redirects, each guarded like the first. */
export type ReadOutside = (question: OutsideQuestion, limits: OutsideLimits) => Promise<OutsideAnswer>;

/** @throws OutsideFailure for everything that an address of somebody's own choice can do. */
export function readOutsideThrough(guard: AddressGuard): ReadOutside {
  return async (question, limits) => {
    const deadline = AbortSignal.timeout(limits.milliseconds);
    try {
      return await Promise.race([follow(question, { guard, limits, deadline }), overAt(deadline)]);
    } catch (error) {
      if (error instanceof OutsideFailure) throw error;
      if (deadline.aborted) throw new OutsideFailure("TOO_SLOW");
      // What sockets, TLS, parsers and unpacking throw has a code; anything else is a fault of ours.
      if (!(error instanceof Error && "code" in error)) throw error;
      throw new OutsideFailure(/^(HPE|Z)_/.test(String(error.code)) ? "BAD_ANSWER" : "UNREACHABLE");
    }
  };
}

/** The system's resolver does not let itself be interrupted, so nobody waits for it. */
function overAt(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    deadline.addEventListener("abort", () => reject(new OutsideFailure("TOO_SLOW")), { once: true });
  });
}

interface Journey {
  guard: AddressGuard;
  limits: OutsideLimits;
  deadline: AbortSignal;
}

async function follow(question: OutsideQuestion, journey: Journey): Promise<OutsideAnswer> {
  let { url } = question;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const addresses = await findAddresses(checkAddress(url).hostname, journey.guard);
    const response = await send({ ...question, url }, addresses, journey.deadline);
    const { statusCode = 0, headers } = response;
    if (!REDIRECTS.has(statusCode)) return read(response, journey);
    response.destroy();
    url = nextAddress(url, headers.location);
  }
  throw new OutsideFailure("TOO_MANY_REDIRECTS");
}

function checkAddress(url: URL): URL {
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb || url.username !== "" || url.password !== "") throw new OutsideFailure("PRIVATE_ADDRESS");
  return url;
}

function nextAddress(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from.href)) throw new OutsideFailure("BAD_ANSWER");
  const next = new URL(location, from);
  // The address is a secret: what was sent encrypted is not sent on in the open.
  if (from.protocol === "https:" && next.protocol === "http:") throw new OutsideFailure("BAD_ANSWER");
  return next;
}

function send(
  { url, etag, lastModified }: OutsideQuestion,
  addresses: FoundAddress[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: "GET",
    // A connection of its own, so none that another name opened is used.
    agent: false,
    lookup: onlyTo(addresses),
    signal,
    headers: {
      accept: "text/calendar, text/plain;q=0.5, */*;q=0.1",
      "accept-encoding": "gzip",
      "user-agent": "Belay",
      ...(etag === null ? {} : { "if-none-match": etag }),
      ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
    },
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === "https:" ? requestSecurely(url, options) : requestPlainly(url, options);
    request.on("error", reject).on("response", (response) => {
      // Whoever reads it hears of faults too; one that nobody reads any more must not end the process.
      response.on("error", reject);
      resolve(response);
    });
    request.end();
  });
}

/** The connection asks us where to go, and is told what was looked at. */
function onlyTo(addresses: FoundAddress[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, addresses);
    else if (first) done(null, first.address, first.family);
  };
}

async function read(response: IncomingMessage, { limits, deadline }: Journey): Promise<OutsideAnswer> {
  const { statusCode = 0, headers } = response;
  try {
    if (statusCode === 304) return { isChanged: false };
    if (NOTHING_THERE.has(statusCode)) throw new OutsideFailure("REFUSED");
    if (statusCode !== 200) throw new OutsideFailure("BAD_ANSWER");
    const body = await readBody(response, { most: limits.bytes, deadline });
    const { etag = null, "last-modified": lastModified = null } = headers;
    return { isChanged: true, body, etag, lastModified };
  } finally {
    response.destroy();
  }
}
