import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

type AnswerOf = inferRouterOutputs<AppRouter>["rooms"];

/** What the two have in a session, as the page reads it. */
export type Room = AnswerOf["one"];
export type AgendaPoint = Room["points"][number];
export type CarriedAction = Room["carriedOver"][number];
export type RoomLink = Room["links"][number];

type CodeOf<Outcome> =
  Extract<Outcome, { ok: false }> extends { code: infer Code extends string } ? Code : never;
export type RoomCode = CodeOf<AnswerOf[Exclude<keyof AnswerOf, "one" | "notes">]>;
