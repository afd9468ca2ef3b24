import type { Policy } from "@belay/core/policy.ts";
import { admit } from "@belay/core/policy.ts";
import { initTRPC, TRPCError } from "@trpc/server";

import type { OpenCall } from "./call.ts";
import { DeadlinePassed, withinDeadline } from "./deadline.ts";
import { describeInputProblems } from "./input-problems.ts";
import { isOverloaded } from "./is-overloaded.ts";
import type { LiveBus } from "./live-bus.ts";

interface Meta {
  policy: Policy;
}

export interface Context extends OpenCall {
  hasCompany: () => Promise<boolean>;
  live: LiveBus;
  /** Whether the sign-in that the call came with still stands; asked anew by what lasts. */
  isStillSignedIn: () => Promise<boolean>;
  /** Set by `tellRetryAfter`; null: answer as usual. */
  limit: { retryAfterSeconds: number | null };
}

const DEADLINE_MS = 20_000;

/** What tRPC itself says of a request is for programmers, and what a fault says is for the log. */
const SENTENCES: Partial<Record<TRPCError["code"], string>> = {
  INTERNAL_SERVER_ERROR: "Something broke on our side. Nothing was changed.",
  PARSE_ERROR: "The request was not understood.",
  BAD_REQUEST: "The request was not understood.",
  METHOD_NOT_SUPPORTED: "The request was not understood.",
  UNSUPPORTED_MEDIA_TYPE: "Send JSON.",
  PAYLOAD_TOO_LARGE: "That is more than Belay takes at once.",
};

const t = initTRPC
  .meta<Meta>()
  .context<Context>()
  .create({
    // Never let the environment decide whether stacks are sent.
    isDev: false,
    // Below the silence after which proxies and our own server cut a connection.
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
    defaultMeta: { policy: "companyAdmin" },
    errorFormatter({ shape, error, ctx }) {
      const fields = describeInputProblems(error.cause);
      return {
        code: shape.code,
        message: fields[0]?.message ?? SENTENCES[error.code] ?? error.message,
        data: {
          code: error.code,
          httpStatus: shape.data.httpStatus,
          requestId: ctx?.requestId ?? null,
          fields,
        },
      };
    },
  });

const enforcePolicy = t.middleware(async ({ ctx, meta, next }) => {
  const policy = meta?.policy ?? "companyAdmin";
  const hasCompany = policy === "beforeSetUp" ? await ctx.hasCompany() : true;
  const admission = admit(policy, { hasCompany, actor: ctx.actor });
  if (admission === "SIGN_IN") throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
  if (admission === "FORBIDDEN")
    throw new TRPCError({ code: "FORBIDDEN", message: "This is not yours to see." });
  if (admission === "ALREADY_SET_UP")
    throw new TRPCError({ code: "FORBIDDEN", message: "This Belay is set up already." });
  return next();
});

const answerInTime = t.middleware(async ({ next }) => {
  try {
    const answer = await withinDeadline(DEADLINE_MS, () => next());
    if (!answer.ok && isOverloaded(answer.error.cause))
      throw new TRPCError({
        code: "SERVICE_UNAVAILABLE",
        message: "Too many people want the same at this moment. Nothing was changed; try again in a moment.",
      });
    return answer;
  } catch (error) {
    if (!(error instanceof DeadlinePassed)) throw error;
    throw new TRPCError({
      code: "SERVICE_UNAVAILABLE",
      message:
        "This took longer than 20 seconds, so Belay stopped. Look whether your change is there; if not, try again.",
    });
  }
});

const procedure = (policy: Policy) => t.procedure.meta({ policy }).use(answerInTime).use(enforcePolicy);

const withActor = t.middleware(({ ctx, next }) => {
  if (ctx.actor === null) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
  return next({ ctx: { actor: ctx.actor } });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** The five doors. A procedure is one of them, an input, and the function that does it. */
export const open = procedure("anybody");
export const beforeSetUp = procedure("beforeSetUp");
export const member = procedure("signedIn").use(withActor);
export const lead = procedure("lead").use(withActor);
export const companyAdmin = procedure("companyAdmin").use(withActor);
