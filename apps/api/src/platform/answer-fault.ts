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
  // Whoever listened went away in the middle of an answer, as a page does that loses its connection.
  const isLeft = error.code === "ERR_STREAM_PREMATURE_CLOSE";
  if (status >= 500 && !isLeft) request.log.error({ err: error, requestId: request.id }, "a request failed");
  return reply.code(status).send({
    error: status >= 500 ? "FAULT" : (error.code ?? "BAD_REQUEST"),
    message:
      SENTENCES[status] ??
      (status >= 500 ? "Something broke on our side. Nothing was changed." : "The request was refused."),
    requestId: request.id,
  });
}
