import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["mentorships"];
type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;

/** A request as either side reads it. */
export type Request = Answers["requests"][number];
export type Mentorship = Answers["mine"][number];
/** What stands between the viewer and one colleague. */
export type Ties = Answers["between"];

export type AskCode = CodeOf<Answers["ask"]>;
export type AnswerCode = CodeOf<Answers["accept"]>;
export type EndCode = CodeOf<Answers["end"]>;
