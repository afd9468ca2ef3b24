import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { focusPageHeading } from "@belay/ui/focus-page-heading.ts";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { FormEvent } from "react";
import { useEffect, useRef } from "react";
import { OwnZoneField } from "../calendar/own-zone-field.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { AboutMeFields } from "../people/about-me-fields.tsx";
import { DraftNotice } from "../people/draft-notice.tsx";
import type { Profile } from "../people/profile.ts";
import { sayAboutMe, sayWish } from "../people/say-field.ts";
import { WishFields } from "../people/wish-fields.tsx";
import { HoursStep } from "./hours-step.tsx";
import type { StoredHours } from "./use-hours-draft.ts";
import { useWelcome } from "./use-welcome.ts";
import type { WelcomeStep } from "./welcome-step-words.ts";
import { stepWords } from "./welcome-step-words.ts";

interface WelcomeStepsProps {
  stored: { profile: Profile; hours: StoredHours };
  step: WelcomeStep;
}

/** Three steps, each kept when left, by whichever button. */
export function WelcomeSteps({ stored, step }: WelcomeStepsProps) {
  const welcome = useWelcome(stored, step);
  useFocusOnStep(step);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return welcome.next();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        <PageHeading {...stepWords[step]} />
        <StepFields welcome={welcome} step={step} hours={stored.hours} />
        <FormProblem words={welcome.problem} />
        <Row justify="between">
          {step === 1 ? (
            <span />
          ) : (
            <Button variant="bare" onClick={welcome.back}>
              Back
            </Button>
          )}
          <Row gap={3}>
            <Button variant="bare" onClick={welcome.later}>
              Later
            </Button>
            <Button variant="primary" type="submit" loading={welcome.isLeaving}>
              {nextWords(step, welcome.wish.fields.wantsToLearn)}
            </Button>
          </Row>
        </Row>
      </Stack>
    </form>
  );
}

function nextWords(step: WelcomeStep, wantsToLearn: boolean): string {
  if (step < 3) return "Next";
  return wantsToLearn ? "Done, show me who fits" : "Done";
}

interface StepFieldsProps {
  welcome: ReturnType<typeof useWelcome>;
  step: WelcomeStep;
  hours: StoredHours;
}

function StepFields({ welcome, step, hours }: StepFieldsProps) {
  const known = useLadder();
  const { aboutMe, wish, painted } = welcome;
  if (step === 1) {
    return (
      <Card>
        <AboutMeFields draft={aboutMe} zone={<OwnZoneField stored={hours} />} />
        <DraftNotice draft={aboutMe} say={sayAboutMe(known)} saysSaved={false} />
      </Card>
    );
  }
  if (step === 2) {
    return (
      <Card>
        <WishFields draft={wish} />
        <DraftNotice draft={wish} say={sayWish(known)} saysSaved={false} />
      </Card>
    );
  }
  return (
    <>
      <HoursStep
        draft={painted}
        timeZone={hours.timeZone}
        wantsToLearn={wish.fields.wantsToLearn}
        onOtherZone={welcome.toFirst}
      />
      <DraftNotice draft={painted} say={() => "the painted hours"} saysSaved={false} />
    </>
  );
}

/** Each step is like a page of its own; the first one keeps the browser's own start. */
function useFocusOnStep(step: WelcomeStep): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) focusPageHeading();
    shown.current = step;
  }, [step]);
}
