import type { AppRouter } from "@belay/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

/** What the session procedures answer, by their names. */
export type AnswerOf = inferRouterOutputs<AppRouter>["sessions"];
export type InputOf = inferRouterInputs<AppRouter>["sessions"];

/** A session as `/sessions/:id` reads it. */
export type SessionDetail = AnswerOf["one"];
/** What only the two of them see of it. */
export type PairsPart = NonNullable<SessionDetail["ofPair"]>;
export type SessionCard = AnswerOf["inRange"][number];
/** One of a series before it is booked. */
export type PlannedOccurrence = Extract<AnswerOf["planSeries"], { isOpen: true }>["occurrences"][number];
/** Times that a session could move to. */
export type MoveTimes = Extract<AnswerOf["moveTimes"], { isOpen: true }>;
/** Times that suit both, of a mentorship that is open. */
export type FreeTimes = Extract<AnswerOf["freeTimes"], { isOpen: true }>;
