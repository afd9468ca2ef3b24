import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "../../seed/demo-people.ts";
import type { DemoMailParts } from "./demo-mail-routes.ts";
import { demoMailRoutes } from "./demo-mail-routes.ts";

const choice = z.object({ as: z.enum(["mentee", "mentor", "lead", "admin"]) });

/** Mail to read and one-click sign-in, for the demo company only: through the same door as everybody, with a password everybody knows. */
export function demoRoutes(app: FastifyInstance, parts: DemoMailParts): void {
  demoMailRoutes(app, parts);
  app.post("/demo/sign-in", async (request, reply) => {
    const parsed = choice.safeParse(request.body);
    if (!parsed.success) {
      return reply.code(400).send({
        error: "BAD_INPUT",
        message: "Choose mentee, mentor, lead or admin.",
        requestId: request.id,
      });
    }
    const answer = await app.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      headers: { "content-type": "application/json", "user-agent": request.headers["user-agent"] ?? "" },
      remoteAddress: request.ip,
      payload: { email: DEMO_PEOPLE[parsed.data.as], password: DEMO_PASSWORD },
    });
    for (const cookie of [answer.headers["set-cookie"] ?? []].flat()) reply.header("set-cookie", cookie);
    return reply.code(answer.statusCode).send(answer.statusCode === 200 ? { ok: true } : answer.json());
  });
}
