import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { putWelcomeOff, THROUGH } from "../lib/welcome-later.ts";
import type { Profile } from "../people/profile.ts";
import { useAboutMe } from "../people/use-about-me.ts";
import { useWish } from "../people/use-wish.ts";
import type { StoredHours } from "./use-hours-draft.ts";
import { useHoursDraft } from "./use-hours-draft.ts";
import type { WelcomeStep } from "./welcome-step-words.ts";
import { readStep } from "./welcome-step-words.ts";

interface Stored {
  profile: Profile;
  hours: StoredHours;
}

/** The three drafts and the ways out of a step; whichever way one leaves, the step is kept first. */
export function useWelcome({ profile, hours }: Stored, step: WelcomeStep) {
  const aboutMe = useAboutMe(profile);
  const wish = useWish(profile);
  const painted = useHoursDraft(hours);
  const draft = { 1: aboutMe, 2: wish, 3: painted }[step];
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const reaching = useMutation(api.people.reachWelcomeStep.mutationOptions());

  const leave = async (reached: number | null, go: () => Promise<void>) => {
    setProblem(null);
    setLeaving(true);
    try {
      // Going on is an answer to the step as it stands; going back or away keeps only what was changed.
      if (!(await (reached === null ? draft.save() : draft.confirm()))) return;
      if (reached !== null) await reaching.mutateAsync({ step: reached });
      await queryClient.refetchQueries(api.people.me.queryFilter());
      await go();
    } catch (error) {
      setProblem(readFailure(error).message);
    } finally {
      setLeaving(false);
    }
  };
  const toStep = (next: WelcomeStep) => () => navigate({ to: "/welcome", search: { step: next } });
  const { wantsToLearn, wantsToMentor } = wish.fields;
  return {
    aboutMe,
    wish,
    painted,
    problem,
    isLeaving,
    back: () => leave(null, toStep(readStep(step - 1) ?? 1)),
    toFirst: () => leave(null, toStep(1)),
    later: () =>
      leave(null, () => {
        putWelcomeOff();
        return navigate({ to: "/" });
      }),
    next: () => {
      if (step === 2 && !wantsToLearn && !wantsToMentor) {
        setProblem("Choose what you would like to do here, or take Later.");
        return;
      }
      const after = readStep(step + 1);
      if (after !== undefined) return leave(after, toStep(after));
      return leave(THROUGH, () => navigate({ to: wantsToLearn ? "/find" : "/" }));
    },
  };
}
