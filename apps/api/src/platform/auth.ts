import type { PersonId } from "@belay/core/ids.ts";
import { PASSWORD_LENGTH } from "@belay/core/password.ts";
import { betterAuth } from "better-auth";
import { CamelCasePlugin } from "kysely";
import type { Db } from "./database.ts";
import { newRowId } from "./new-id.ts";

/** Set by the server from the peer's address and stripped from what comes in, so nobody can choose their own. */
export const CLIENT_ADDRESS_HEADER = "x-belay-client-address";

const MONTH_IN_SECONDS = 30 * 24 * 60 * 60;
const DAY_IN_SECONDS = 24 * 60 * 60;

/** What the routes around it need of the sign-in machinery. */
export interface Auth {
  /** Answers the requests of `/api/auth`. */
  handle(request: Request): Promise<Response>;
  /** The person a request's cookie belongs to, or null. */
  findPersonId(headers: Headers): Promise<PersonId | null>;
}

interface AuthOptions {
  db: Db;
  url: string;
  secret: string;
}

export function createAuth({ db, url, secret }: AuthOptions): Auth {
  const auth = betterAuth({
    appName: "Belay",
    baseURL: url,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [url],
    // better-auth reads timestamps as Date, so it goes without our spelling of instants.
    database: { db: db.withoutPlugins().withPlugin(new CamelCasePlugin()), type: "postgres" },
    user: { modelName: "authUser" },
    session: { modelName: "authSession", expiresIn: MONTH_IN_SECONDS, updateAge: DAY_IN_SECONDS },
    account: { modelName: "authAccount" },
    verification: { modelName: "authVerification" },
    emailAndPassword: {
      enabled: true,
      // People come in by invitation or through an admin, never by this door.
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    // Ours are kept in the database and count by address and by typed e-mail: sign-in-limits.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // It would print statements with their values; auth-routes.ts answers and logs what fails.
    onAPIError: { onError: () => undefined },
    advanced: {
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: newRowId },
      useSecureCookies: false,
      cookies: cookiesFor(url),
    },
  });
  return {
    handle: (request) => auth.handler(request),
    findPersonId: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session ? (session.user.id as PersonId) : null;
    },
  };
}

/** `__Host-` binds a cookie to this host and to TLS; browsers refuse it over plain http. */
function cookiesFor(url: string) {
  const isSecure = url.startsWith("https:");
  const cookie = (name: string) => ({
    name: isSecure ? `__Host-belay.${name}` : `belay.${name}`,
    attributes: { secure: isSecure, sameSite: "lax" as const, httpOnly: true, path: "/" },
  });
  return {
    session_token: cookie("session"),
    session_data: cookie("session-data"),
    dont_remember: cookie("dont-remember"),
    account_data: cookie("account-data"),
  };
}
