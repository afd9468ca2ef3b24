import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";
import type { Sentences } from "../lib/refusal-sentences.ts";

type Answers = inferRouterOutputs<AppRouter>["mentorships"];
type CodeOf<Answer> =
  Extract<Answer, { ok: false }> extends { code: infer Code extends string } ? Code : never;

export const leaveSentences = {
  NOT_FOUND: "One of these mentorships has ended meanwhile. Load the page again.",
  TOO_EARLY: "The day you are back has passed. Choose a later one.",
  ALREADY_AWAY: "You are away in part of this time already. End that leave first, or choose other days.",
  CHOICE_MISSING: "Somebody became your mentee meanwhile. Load the page again and choose for them too.",
  COVER_NOT_POSSIBLE:
    "One of those you chose cannot cover: no room, or too close to the mentee. Choose another.",
} satisfies Sentences<CodeOf<Answers["beginLeave"]>>;

export const endLeaveSentences = {
  NOT_FOUND: "This leave is over already. Load the page again.",
  VERSION_CONFLICT: "You changed this leave in another window. Load the page again.",
} satisfies Sentences<CodeOf<Answers["endLeave"]>>;

export const coverSentences = {
  NOT_FOUND: "Nobody has to be covered there any more. Load the page again.",
  ALREADY_ANSWERED: "You answered this in another window.",
  VERSION_CONFLICT: "This changed meanwhile. Load the page again.",
  NO_CAPACITY: "All your places are taken. Open one more in your profile, or decline.",
  COVER_NOT_POSSIBLE:
    "You cannot cover this one: you would have to be a level above, and not their lead. Decline it.",
} satisfies Sentences<CodeOf<Answers["answerCover"]>>;
