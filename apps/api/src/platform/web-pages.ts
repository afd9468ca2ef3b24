import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * The built front end. `GET /` always gets the app, any other unknown GET only when a browser asks for a page,
 * so that a mistyped asset or script stays a 404.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, "index.html"), "utf8");
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: true,
    setHeaders: (reply, path) => {
      reply.header(
        "cache-control",
        path.includes("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
    },
  });
  const sendApp = (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      // Scripts are files of ours; only Mantine writes style tags.
      .send(page.replaceAll("__CSP_NONCE__", reply.cspNonce.style));
  app.get("/", sendApp);
  app.get("/index.html", sendApp);
  app.setNotFoundHandler((request, reply) => {
    if (
      request.method === "GET" &&
      (request.headers.accept ?? "").includes("text/html") &&
      !/^\/(trpc|api)\//.test(request.url)
    ) {
      return sendApp(request, reply);
    }
    return reply
      .code(404)
      .send({ error: "NOT_FOUND", message: "There is nothing at this address.", requestId: request.id });
  });
}
