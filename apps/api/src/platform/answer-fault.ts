import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";

const SENTENCES: Record<number, string> = {
  400: "The request was not understood.",
  413: "That is more than Belay takes at once.",
  414: "That is more than Belay takes at once.",
  415: "Send JSON.",
};

/** Faults outside the procedures. What broke goes to the log under the id that the person sees, never to the person. */
export function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error, requestId: request.id }, "a request failed");
  return reply.code(status).send({
    error: status >= 500 ? "FAULT" : (error.code ?? "BAD_REQUEST"),
    message:
      SENTENCES[status] ??
      (status >= 500 ? "Something broke on our side. Nothing was changed." : "The request was refused."),
    requestId: request.id,
  });
}
