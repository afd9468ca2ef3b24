import { EntryFrame } from "@belay/ui/entry-frame.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { StepTrail } from "@belay/ui/step-trail.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Suspense } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { readStep, STEP_NAMES } from "../matching/welcome-step-words.ts";
import { WelcomeSteps } from "../matching/welcome-steps.tsx";
import { PagePending } from "../shell/page-pending.tsx";

const route = getRouteApi("/public/welcome");

/** Who am I, what do I want or offer, when am I free. */
export function WelcomePage() {
  const { step: asked } = route.useSearch();
  const profile = useQuery(api.people.profile.queryOptions());
  const hours = useQuery(api.calendar.hours.queryOptions());
  const step = asked ?? readStep(profile.data?.welcomeStep) ?? 1;
  return (
    <EntryFrame width="wide" end={<StepTrail steps={STEP_NAMES} current={step - 1} />}>
      <FourFaces query={profile} subject="what you said about yourself" requestId={requestIdOf}>
        {(storedProfile) => (
          <FourFaces query={hours} subject="your hours" requestId={requestIdOf}>
            {(storedHours) => (
              <Suspense fallback={<PagePending />}>
                <WelcomeSteps stored={{ profile: storedProfile, hours: storedHours }} step={step} />
              </Suspense>
            )}
          </FourFaces>
        )}
      </FourFaces>
    </EntryFrame>
  );
}
