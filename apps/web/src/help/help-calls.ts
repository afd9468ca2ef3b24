import type { AppRouter } from "@belay/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>;
type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;

/** An ask as Home has it, for its asker and for whoever could answer. */
export type HelpSubject = Extract<Answers["inbox"]["home"]["mine"][number]["subject"], { type: "help" }>;
export type Room = Answers["help"]["room"];
export type RoomQuestion = inferRouterInputs<AppRouter>["help"]["room"];

export type AskCode = CodeOf<Answers["help"]["askFlash"]>;
export type TakeCode = CodeOf<Answers["help"]["accept"]>;
export type EndCode = CodeOf<Answers["help"]["decline"]>;
