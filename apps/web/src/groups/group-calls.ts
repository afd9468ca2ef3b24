import type { AppRouter } from "@belay/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

/** What the group procedures answer, by their names. */
export type AnswerOf = inferRouterOutputs<AppRouter>["groups"];
export type InputOf = inferRouterInputs<AppRouter>["groups"];

/** A group as `/groups/:id` reads it. */
export type GroupDetail = AnswerOf["one"];
export type GroupCard = AnswerOf["open"][number];
