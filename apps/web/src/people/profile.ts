import type { AppRouter } from "@belay/api";
import type { AboutMeInput, WantsAndOffersInput } from "@belay/core/people/profile-inputs.ts";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["people"];

/** What somebody said about themselves, as it is stored. */
export type Profile = Answers["profile"];
/** A colleague as everybody sees them. */
export type Colleague = Answers["one"];
export type ProfileRefusal = Extract<Answers["saveAboutMe"], { ok: false }>["code"];

/** The first step of the welcome while it is being filled in. */
export type AboutMe = Omit<AboutMeInput, "version">;
/** The second step: what somebody wants and what they offer. */
export type Wish = Omit<WantsAndOffersInput, "version">;
export type Want = Wish["wants"][number];
export type Offer = Wish["offers"][number];

export function toAboutMe({ name, languages, direction, selfLevel }: Profile): AboutMe {
  return { name, languages, direction, selfLevel };
}

export function toWish(profile: Profile): Wish {
  const { wantsToMentor, wantsToLearn, offers, wants, targetLevel, capacity, acceptsSelfAssessed } = profile;
  return { wantsToMentor, wantsToLearn, offers, wants, targetLevel, capacity, acceptsSelfAssessed };
}
