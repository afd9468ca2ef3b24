import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { TestProduct } from "@belay/api/testing";
import { buildApp, OUTSIDE } from "@belay/api/testing";
import { PASSWORD } from "./company-of.ts";
import type { Viewer } from "./matrix-company.ts";
import { emailOf } from "./matrix-company.ts";
import { readEvents } from "./read-events.ts";

export const ADDRESS = "http://127.0.0.1:4870";

export type WebApp = Awaited<ReturnType<typeof buildApp>>;

/** The product's web server over a test's database and clock, without a port. */
export function serveTestProduct({ db, clock }: Pick<TestProduct, "db" | "clock">): Promise<WebApp> {
  return buildApp({
    db,
    clock: clock.read,
    log: silentLog(),
    url: ADDRESS,
    secret: "a secret that is long enough for a test",
    trustedProxies: [],
    setUpCode: null,
    readOutside: OUTSIDE.readOutside,
    mailLeaves: "nowhere",
    pagesFolder: null,
    onWrite: () => undefined,
  });
}

function silentLog(): Parameters<typeof buildApp>[0]["log"] {
  const quiet = () => undefined;
  const words = { fatal: quiet, error: quiet, warn: quiet, info: quiet, debug: quiet, trace: quiet };
  return { ...words, silent: quiet, level: "silent", child: silentLog };
}

/** Signs in as a browser would, and gives the cookies. */
export async function signIn(app: WebApp, viewer: Exclude<Viewer, "stranger">): Promise<string> {
  const answer = await app.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    headers: { "content-type": "application/json", origin: ADDRESS },
    payload: { email: emailOf(viewer), password: PASSWORD },
  });
  if (answer.statusCode !== 200) throw new Error(`${viewer} cannot sign in: ${answer.body}`);
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");
}

/** One call of a batch, as it came back. */
export interface CallAnswer {
  result?: { data: unknown };
  error?: { message: string; data: CallProblem };
}

export interface CallProblem {
  code: string;
  httpStatus: number;
  requestId: string | null;
  fields: { field: string; message: string }[];
}

interface Batch {
  cookie: string;
  name: string;
  type: string;
  inputs: readonly unknown[];
}

/** Sends one procedure many inputs in one request, as the browser batches calls. */
export async function sendBatch(app: WebApp, { cookie, name, type, inputs }: Batch) {
  if (type === "subscription") return openStreams(app, { cookie, name, inputs });
  const paths = inputs.map(() => name).join(",");
  const body = JSON.stringify({ ...inputs });
  const answer = await app.inject(
    type === "query"
      ? { method: "GET", url: `/trpc/${paths}`, query: { batch: "1", input: body }, headers: { cookie } }
      : {
          method: "POST",
          url: `/trpc/${paths}?batch=1`,
          headers: { cookie, origin: ADDRESS, "content-type": "application/json" },
          payload: body,
        },
  );
  const answers: CallAnswer[] = Array.isArray(answer.json()) ? answer.json() : [];
  return { status: answer.statusCode, text: answer.body, answers };
}

/** Streams travel alone, and only by GET: the first event of each is its answer. */
async function openStreams(app: WebApp, { cookie, name, inputs }: Omit<Batch, "type">) {
  const answers: CallAnswer[] = [];
  for (const input of inputs) {
    const answer = await app.inject({
      method: "GET",
      url: `/trpc/${name}`,
      query: input === undefined ? {} : { input: JSON.stringify(input) },
      headers: { cookie, accept: "text/event-stream" },
      payloadAsStream: true,
    });
    answers.push(await firstAnswer(answer.stream(), String(answer.headers["content-type"])));
  }
  return { status: 200, text: "", answers };
}

async function firstAnswer(body: Readable, type: string): Promise<CallAnswer> {
  if (!type.startsWith("text/event-stream")) return JSON.parse(await text(body));
  for await (const { event, data } of readEvents(body)) {
    return event === "serialized-error" ? { error: Object(data) } : { result: { data } };
  }
  return { result: { data: null } };
}
