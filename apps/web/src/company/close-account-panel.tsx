import type { AppRouter } from "@belay/api";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { api, apiClient } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { Panel } from "../teams/panel.tsx";
import { refreshCompany } from "../teams/refresh-company.ts";
import { useVerb } from "../teams/use-verb.ts";
import styles from "./close-account-panel.module.css";
import { sayCompanyRefusal } from "./company-sentences.ts";
import type { ListedPerson } from "./person-row.tsx";

type WhatEnds = inferRouterOutputs<AppRouter>["company"]["whatEnds"];

/** Asks before an account is closed, with everything that ends by it. */
export function CloseAccountPanel({ person, onDone }: { person: ListedPerson; onDone: () => void }) {
  const { id, name } = person;
  const isMe = useViewer().id === id;
  const ends = useQuery(api.company.whatEnds.queryOptions({ id }, { staleTime: 0 }));
  const { send, isBusy, problems } = useVerb({
    call: () => apiClient.company.deactivate.mutate({ id }),
    say: sayCompanyRefusal,
    onDone: async () => {
      await refreshCompany();
      onDone();
    },
  });
  return (
    <Panel title={isMe ? "Close your own account?" : `Close the account of ${name}?`}>
      <FourFaces query={ends} subject="what would end" requestId={requestIdOf}>
        {(what) => (
          <ul className={styles.list}>
            {sayWhatEnds(name, what).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </FourFaces>
      <Text tone="muted">
        Their name stays on what they did, and their placements stay on record. The account can be opened
        again; what ended stays ended.
      </Text>
      <FormProblem words={problems.general} />
      <Row justify="end">
        <Button variant="bare" onClick={onDone}>
          Keep it open
        </Button>
        <Button variant="danger" loading={isBusy} onClick={() => send(undefined)}>
          Close the account
        </Button>
      </Row>
    </Panel>
  );
}

/** One line for each thing that ends, most certain first. */
function sayWhatEnds(
  name: string,
  { mentorships, requests, sessions, groups, seats, ledPeople, ledTeams }: WhatEnds,
): string[] {
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
  return [
    `${name} is signed out everywhere at once and can't sign in.`,
    ...counted(mentorships, "mentorship ends.", "mentorships end."),
    ...counted(requests, "open request is closed.", "open requests are closed."),
    ...counted(sessions, "coming session is cancelled.", "coming sessions are cancelled."),
    ...counted(groups, "coming group is called off.", "coming groups are called off."),
    ...counted(seats, "seat in a coming group is given up.", "seats in coming groups are given up."),
    ...counted(
      ledPeople,
      "person is left without their lead: name another one.",
      "people are left without their lead: name another one.",
    ),
    ...ledTeams.map((team) => `${team} is left without a lead who is here: name another one.`),
  ];
}
