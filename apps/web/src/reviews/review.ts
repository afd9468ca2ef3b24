import type { AppRouter } from "@belay/api";
import type { InfiniteData } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["reviews"];

export type ReviewPage = Answers["mine"];
export type ReviewPages = InfiniteData<ReviewPage, unknown>;
/** A comment as the server tells it, and whether the viewer has just removed it. */
export type Review = ReviewPage["rows"][number] & { isRemoved?: boolean };
export type ReviewPartner = Answers["partners"][number];

/** What a verb of this feature may refuse with. */
export type RefusalOf<Verb extends "record" | "answer" | "describe" | "remove" | "restore"> = Extract<
  Answers[Verb],
  { ok: false }
>["code"];
