import { colleagueChoice, colleagueSearch, welcomeStepInput } from "@belay/core/people/colleague-inputs.ts";
import { aboutMeInput, wantsAndOffersInput } from "@belay/core/people/profile-inputs.ts";
import { member, open, router } from "../platform/trpc.ts";
import { keepApart, letMeet } from "./keep-apart.ts";
import { findProfile, listKeptApart, searchColleagues } from "./queries.ts";
import { readColleague } from "./read-colleague.ts";
import { reachWelcomeStep, saveAboutMe, saveWantsAndOffers } from "./save-profile.ts";
import { colleaguesScope, ownProfileScope } from "./scope.ts";

export const peopleRouter = router({
  /** Who is signed in, or null: the front end's first question. */
  me: open.query(({ ctx }) => ctx.actor && { ...ctx.actor, isDemo: ctx.mailLeaves === "demo" }),
  profile: member.query(({ ctx }) => findProfile(ctx.db, ownProfileScope(ctx.actor))),
  saveAboutMe: member.input(aboutMeInput).mutation(({ ctx, input }) => saveAboutMe(ctx, input)),
  saveWantsAndOffers: member
    .input(wantsAndOffersInput)
    .mutation(({ ctx, input }) => saveWantsAndOffers(ctx, input)),
  reachWelcomeStep: member.input(welcomeStepInput).mutation(({ ctx, input }) => reachWelcomeStep(ctx, input)),
  one: member.input(colleagueChoice).query(({ ctx, input }) => readColleague(ctx, input)),
  keptApart: member.query(({ ctx }) => listKeptApart(ctx.db, ownProfileScope(ctx.actor))),
  keepApart: member.input(colleagueChoice).mutation(({ ctx, input }) => keepApart(ctx, input)),
  letMeet: member.input(colleagueChoice).mutation(({ ctx, input }) => letMeet(ctx, input)),
  search: member
    .input(colleagueSearch)
    .query(({ ctx, input }) =>
      searchColleagues(ctx.db, colleaguesScope(ctx.actor), { text: input.text, now: ctx.now }),
    ),
});
