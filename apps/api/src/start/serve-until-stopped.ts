import { createHmac } from "node:crypto";
import { systemClock } from "../platform/clock.ts";
import type { Environment } from "../platform/environment.ts";
import { isLoopback } from "../platform/environment.ts";
import { smtpTransport } from "../platform/mail/smtp-transport.ts";
import type { MailTransport } from "../platform/mail/transport.ts";
import { keepingTransport } from "../platform/mail/transport.ts";
import { PAGES_FOLDER, startServer } from "../server.ts";
import type { OpenCompany } from "./open-company.ts";
import { say } from "./say.ts";
import { secretOf } from "./secret-of.ts";

interface Served {
  environment: Environment;
  company: OpenCompany;
  isDemo: boolean;
}

/** Serves until Ctrl-C or a stop from outside, then ends in order: requests, loop, database, folder. */
export async function serveUntilStopped({ environment, company, isDemo }: Served): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  try {
    const secret = await secretOf(environment);
    const setUpCode = isDemo || !isReachable(environment) ? null : setUpCodeOf(secret);
    const server = await startServer({
      ...environment,
      db: company.db,
      clock: systemClock,
      secret,
      setUpCode,
      mailTransport: transportOf({ environment, isDemo }),
      pagesFolder: PAGES_FOLDER,
      demoRoutes: isDemo ? await openDemoRoutes() : undefined,
    });
    await greet({ environment, company, isDemo }, setUpCode);
    await stopped;
    say("\nStopping …");
    await server.close();
  } finally {
    await company.close();
  }
  say("Stopped.");
}

/** The demo's own code is not loaded where there is no demo. */
async function openDemoRoutes() {
  return (await import("./demo-routes.ts")).demoRoutes;
}

/** The demo's people have no mailboxes: whatever is set, their mail stays here. */
function transportOf({ environment, isDemo }: Pick<Served, "environment" | "isDemo">): MailTransport | null {
  if (isDemo) return keepingTransport;
  return environment.smtpUrl === null ? null : smtpTransport(environment.smtpUrl);
}

/** By others: directly, or through a proxy that stands in front under the public address. */
function isReachable({ host, url }: Environment): boolean {
  return !isLoopback(host) || !isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ""));
}

/** The same in every process that shares the secret, however a balancer spreads the visits. */
function setUpCodeOf(secret: string): string {
  return createHmac("sha256", secret).update("set-up").digest("base64url").slice(0, 12);
}

async function greet({ environment, company, isDemo }: Served, setUpCode: string | null): Promise<void> {
  const isNew = !(await company.db.selectFrom("company").select("isOnly").executeTakeFirst());
  say(`\n  Belay is ready:  ${environment.url}\n`);
  if (isDemo)
    say(
      "  Sign in with one click as mentee, mentor, lead or admin. The data stays for the next start; --reset makes it new.",
    );
  if (isNew) say("  Open it to set up your company.");
  if (isNew && setUpCode !== null) say(`  The page asks for this code:  ${setUpCode}`);
  if (isDemo) say(`  Its mail never leaves: ${environment.url}/sent-mail shows it.`);
  else if (environment.smtpUrl === null)
    say("  No mail leaves: SMTP_URL is not set. Company > Deliveries lists what would have been sent.");
  say("  Ctrl-C stops it.\n");
}
