import type { DatabaseKind, Db, HeldClock } from "@belay/api/testing";
import { createVault, holdClock, openTestDatabase, startServer } from "@belay/api/testing";

export const OWNER = { email: "ana@acme.com", password: "a long sentence" };

const SECRET = "a secret that only this test knows, long enough";
/** What the served company seals and opens with. */
export const SECRET_VAULT = createVault(SECRET);

/** One request to the listening server, and what came back. */
export interface Asked {
  method?: "GET" | "HEAD" | "POST";
  body?: unknown;
  headers?: Record<string, string>;
}

export interface WebCompany {
  db: Db;
  clock: HeldClock;
  url: string;
  /** Over the network, like a browser of no particular site. */
  ask(path: string, asked?: Asked): Promise<Response>;
  /** From a peer address of choice and with any header, past the network but through everything else. */
  askFrom(address: string, path: string, asked?: Asked): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Record<string, string | number | string[] | undefined>;
  text: string;
}

/** A real server with a company that Ana runs. `url` is the public address, which need not be where it listens. */
export async function serveCompany(
  kind: DatabaseKind,
  { url = "http://belay.test", trustedProxies = [] }: { url?: string; trustedProxies?: string[] } = {},
): Promise<WebCompany> {
  const db = await openTestDatabase(kind);
  const clock = holdClock("2026-11-23T09:10:00Z");
  const server = await startServer({
    role: "all",
    db,
    clock: clock.read,
    host: "127.0.0.1",
    port: 0,
    url,
    secret: SECRET,
    setUpCode: null,
    trustedProxies,
    mailFrom: { name: "Belay", address: "belay@belay.example" },
    mailTransport: null,
    logLevel: "silent",
    pagesFolder: null,
  });
  const ask: WebCompany["ask"] = (path, { method = "POST", body, headers } = {}) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      method,
      headers: { ...(method === "POST" ? { "content-type": "application/json" } : {}), ...headers },
      ...(method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body ?? {}) } : {}),
    });
  const askFrom: WebCompany["askFrom"] = async (address, path, { method = "POST", body, headers } = {}) => {
    const answer = await server.app.inject({
      method,
      url: path,
      remoteAddress: address,
      headers: { "content-type": "application/json", ...headers },
      ...(method === "POST" ? { payload: JSON.stringify(body ?? {}) } : {}),
    });
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
  };
  const company: WebCompany = { db, clock, url, ask, askFrom, close: server.close };
  await setUp(company);
  return company;
}

async function setUp({ ask }: WebCompany): Promise<void> {
  const body = {
    companyName: "Acme",
    timeZone: "Europe/Madrid",
    joining: "domain",
    emailDomain: "acme.com",
    name: "Ana Ruiz",
    code: null,
    ...OWNER,
  };
  const response = await ask("/trpc/company.setUp", { body });
  if (!response.ok) throw new Error(`set-up answered ${response.status}`);
}

/** Signs in and gives the cookies that a browser would send from then on, by name. */
export async function signIn(
  { ask }: WebCompany,
  who = OWNER,
  userAgent = "test",
): Promise<Map<string, string>> {
  const response = await ask("/api/auth/sign-in/email", { body: who, headers: { "user-agent": userAgent } });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return cookiesOf(response);
}

export function cookiesOf(response: Response): Map<string, string> {
  return new Map(
    response.headers.getSetCookie().map((line) => {
      const [pair = ""] = line.split(";");
      const split = pair.indexOf("=");
      return [pair.slice(0, split), pair.slice(split + 1)];
    }),
  );
}

/** The headers of a request that one of our own pages sends with these cookies. */
export function withCookies({ url }: WebCompany, cookies: Map<string, string>): Record<string, string> {
  return { origin: url, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
}

/** Who the server says these cookies belong to: a name, or null for nobody. */
export async function whoIs(company: WebCompany, cookies: Map<string, string>): Promise<string | null> {
  const response = await company.ask("/trpc/people.me", {
    method: "GET",
    headers: withCookies(company, cookies),
  });
  const answer: { result: { data: { name: string } | null } } = await response.json();
  return answer.result.data?.name ?? null;
}
