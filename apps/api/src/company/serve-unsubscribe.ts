import type { FastifyInstance } from "fastify";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../platform/database.ts";
import type { Vault } from "../platform/vault.ts";
import { stopMail } from "./stop-mail.ts";

interface Parts {
  db: Db;
  clock: Clock;
  vault: Vault;
}

const LARGEST_BODY = 2_048;
/** The one thing that a mail program says, in either of the two forms that RFC 8058 lets it choose. */
const ONE_CLICK = /List-Unsubscribe\s*"?\s*=?\s*One-Click/i;

/**
 * `POST /unsubscribe/<token>`: the button of a mail program (RFC 8058), which brings no cookie and follows no page.
 * `GET` is the page of the front end and changes nothing.
 */
export async function serveUnsubscribe(app: FastifyInstance, { db, clock, vault }: Parts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string", bodyLimit: LARGEST_BODY }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Params: { token: string } }>("/unsubscribe/:token", async (request, reply) => {
      reply.header("cache-control", "no-store").header("x-robots-tag", "noindex");
      const { id: requestId, body, ip: address } = request;
      if (typeof body !== "string" || !ONE_CLICK.test(body)) {
        const message = "Send List-Unsubscribe=One-Click, or open this address as a page.";
        return reply.code(400).send({ error: "NOT_ONE_CLICK", message, requestId });
      }
      const tellRetryAfter = (seconds: number) => reply.header("retry-after", seconds);
      const call = { db, vault, address, now: clock(), tellRetryAfter };
      const outcome = await stopMail(call, request.params);
      if (outcome.ok) return { stopped: outcome.value.topic };
      const { status, message } = ANSWERS[outcome.code];
      return reply.code(status).send({ error: outcome.code, message, requestId });
    });
  });
}

const ANSWERS = {
  UNKNOWN_LINK: {
    status: 404,
    message: "Belay does not know this link. Sign in and choose what reaches you.",
  },
  TOO_MANY_TRIES: { status: 429, message: "Too many at once from there. Try again later." },
};
