import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { api, apiClient } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import { refreshCompany } from "../teams/refresh-company.ts";
import { useVerb } from "../teams/use-verb.ts";
import { sayTryAgainRefusal } from "./company-sentences.ts";
import { sayWhen } from "./when-words.ts";

/** Work behind the pages that was given up: nobody was told of something. Nothing where all of it is done. */
export function FailedWork() {
  const { timeZone } = useViewer();
  const { data } = useQuery(api.company.work.queryOptions());
  const { send, isBusy, problems } = useVerb({
    call: (id: string) => apiClient.company.tryWorkAgain.mutate({ id }),
    say: sayTryAgainRefusal,
    onDone: refreshCompany,
  });
  if (!data || data.givenUp.length === 0) return null;
  return (
    <Section title={data.givenUp.length === 1 ? "1 piece of work was given up" : "Work that was given up"}>
      <Text tone="muted">
        After something happened, others were to be told, and it failed each time. Trying again does it from
        the start; nothing is done twice.
      </Text>
      <FormProblem words={problems.general} />
      <ListCard label="Work that was given up">
        {data.givenUp.map(({ id, topic, createdAt, problem, attempts }) => (
          <Row key={id} justify="between" align="start">
            <Stack gap={1}>
              <span>{topic}</span>
              <Text tone="muted" size="small">
                Since {sayWhen(createdAt, timeZone)}, {attempts} tries
              </Text>
              {problem === null ? null : (
                <Text size="small" tone="bad">
                  {problem}
                </Text>
              )}
            </Stack>
            <Button loading={isBusy} aria-label={`Try again: ${topic}`} onClick={() => send(id)}>
              Try again
            </Button>
          </Row>
        ))}
      </ListCard>
    </Section>
  );
}
