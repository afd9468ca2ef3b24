import type { FastifyInstance, FastifyRequest } from "fastify";

// What others' servers and mail clients send, proved by signatures and tokens of their own.
const EXEMPT = /^\/(hooks|ingest|unsubscribe)\//;
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site's page sends in a person's name: every write whose Origin is foreign, cookie or
 * not, and every write with a cookie but no Origin. The public address and the one listened on are own.
 */
export function guardOrigin(app: FastifyInstance, publicUrl: string): void {
  app.addHook("onRequest", async (request, reply) => {
    if (SAFE.has(request.method) || EXEMPT.test(request.routeOptions.url ?? "")) return;
    const { origin, cookie } = request.headers;
    const isForeign = origin === undefined ? cookie !== undefined : !isOwn(origin, publicUrl, request);
    if (isForeign) {
      return reply.code(403).send({
        error: "FOREIGN_ORIGIN",
        message: "This request came from another site.",
        requestId: request.id,
      });
    }
  });
}

function isOwn(origin: string, publicUrl: string, request: FastifyRequest): boolean {
  if (origin === publicUrl) return true;
  const { localAddress, localPort } = request.socket;
  if (!localAddress || !localPort) return false;
  const host = localAddress.replace("::ffff:", "");
  const names =
    host === "127.0.0.1" || host === "::1"
      ? ["127.0.0.1", "[::1]", "localhost"]
      : [host.includes(":") ? `[${host}]` : host];
  return names.some((name) => origin === `http://${name}:${localPort}`);
}
