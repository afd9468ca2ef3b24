import type { Policy } from "@belay/core/policy.ts";
import { admit } from "@belay/core/policy.ts";
import { initTRPC, TRPCError } from "@trpc/server";

import type { OpenCall } from "./call.ts";
import { describeInputProblems } from "./input-problems.ts";

interface Meta {
  policy: Policy;
}

export interface Context extends OpenCall {
  hasCompany: () => Promise<boolean>;
}

const t = initTRPC
  .meta<Meta>()
  .context<Context>()
  .create({
    // Never let the environment decide whether stacks are sent.
    isDev: false,
    defaultMeta: { policy: "companyAdmin" },
    errorFormatter({ shape, error, ctx }) {
      const isOurs = error.code !== "INTERNAL_SERVER_ERROR";
      return {
        code: shape.code,
        message: isOurs ? error.message : "Something broke on our side. Nothing was changed.",
        data: {
          code: error.code,
          httpStatus: shape.data.httpStatus,
          requestId: ctx?.requestId ?? null,
          fields: describeInputProblems(error.cause),
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

const procedure = (policy: Policy) => t.procedure.meta({ policy }).use(enforcePolicy);

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
