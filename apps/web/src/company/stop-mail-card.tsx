import type { AppRouter } from "@belay/api";
import type { StopLinkRefusal } from "@belay/core/company/mail-choice-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { apiClient } from "../api.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useVerb } from "../teams/use-verb.ts";
import { sayStopped } from "./mail-choice-words.ts";

export type StopLink = NonNullable<inferRouterOutputs<AppRouter>["company"]["stopLink"]>;

const sentences = {
  UNKNOWN_LINK: "Belay does not know this link any more. Sign in and choose what reaches you.",
  TOO_MANY_TRIES: "Too many at once from here. Wait ten minutes, then try again.",
} satisfies Sentences<StopLinkRefusal>;

interface StopMailCardProps {
  token: string;
  link: StopLink;
}

/** What the link of a mail switches off, with a click and a click back; opening it did nothing yet. */
export function StopMailCard({ token, link }: StopMailCardProps) {
  const [state, setState] = useState(link);
  const say = (refused: { code: StopLinkRefusal }) => sentence(refused, sentences);
  const stop = useVerb({
    call: () => apiClient.company.stopMail.mutate({ token }),
    say,
    onDone: setState,
  });
  const putBack = useVerb({
    call: () => apiClient.company.putMailBack.mutate({ token }),
    say,
    onDone: setState,
  });
  const what = sayStopped(state.topic);
  return (
    <>
      <PageHeading title={state.isStopped ? `You get no ${what}` : `Stop ${what}?`} sub={saySub(state)} />
      <Card>
        <Stack>
          <Text>{sayWhatStays(state)}</Text>
          <FormProblem words={stop.problems.general ?? putBack.problems.general} />
          <Row>
            {state.isStopped ? null : (
              <Button variant="primary" loading={stop.isBusy} onClick={() => stop.send(undefined)}>
                Stop it
              </Button>
            )}
            {state.isStopped && state.canPutBack ? (
              <Button loading={putBack.isBusy} onClick={() => putBack.send(undefined)}>
                Put it back
              </Button>
            ) : null}
            <a href="/settings/notifications" className={buttonClassName("bare")}>
              Choose what reaches you
            </a>
          </Row>
        </Stack>
      </Card>
    </>
  );
}

function saySub({ isStopped, canPutBack }: StopLink): string | undefined {
  if (!isStopped) return "Nothing is switched off yet.";
  return canPutBack ? "It is switched off, from now on." : undefined;
}

function sayWhatStays({ topic, isStopped }: StopLink): string {
  const stays =
    "Home goes on showing everything, and what is about your account or the next 24 hours still comes.";
  if (isStopped) return stays;
  return topic === "daily"
    ? `Whatever you chose to get once a day will not be mailed at all. ${stays}`
    : stays;
}
