import type { JoinRequestId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { useQuery } from "@tanstack/react-query";
import { api, apiClient } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import { FormProblem } from "../teams/form-problem.tsx";
import { refreshCompany } from "../teams/refresh-company.ts";
import { useVerb } from "../teams/use-verb.ts";
import { sayCompanyRefusal } from "./company-sentences.ts";
import { sayWhen } from "./when-words.ts";

/** Who asked to join and waits for an admin; nothing where nobody does. */
export function JoinRequests({ onInvite }: { onInvite: (email: string) => void }) {
  const { data: requests = [] } = useQuery(api.company.joinRequests.queryOptions());
  const { timeZone } = useViewer();
  const { send, isBusy, problems } = useVerb({
    call: (answer: { id: JoinRequestId; isAdmitted: boolean }) =>
      apiClient.company.answerJoinRequest.mutate(answer),
    say: sayCompanyRefusal,
    onDone: refreshCompany,
  });
  if (requests.length === 0) return null;
  return (
    <Section
      title={requests.length === 1 ? "1 person asks to join" : `${requests.length} people ask to join`}
    >
      <FormProblem words={problems.general} />
      <ListCard label="People who ask to join">
        {requests.map(({ id, name, email, createdAt, askedTimes }) => (
          <Row key={id} justify="between">
            <PersonLine
              person={{ id, name, title: email }}
              detail={`Asked ${sayWhen(createdAt, timeZone)}. ${sayTrust(askedTimes)}`}
            />
            <Row gap={2}>
              {askedTimes > 1 ? (
                <Button aria-label={`Invite ${email} by link`} onClick={() => onInvite(email)}>
                  Invite by link
                </Button>
              ) : null}
              <Button
                variant="bare"
                loading={isBusy}
                aria-label={`Refuse ${name}`}
                onClick={() => send({ id, isAdmitted: false })}
              >
                Refuse
              </Button>
              <Button
                loading={isBusy}
                aria-label={`Let in ${name}`}
                onClick={() => send({ id, isAdmitted: true })}
              >
                Let in
              </Button>
            </Row>
          </Row>
        ))}
      </ListCard>
    </Section>
  );
}

/** The password is that of whoever asked first, who need not be the address's owner. */
function sayTrust(askedTimes: number): string {
  return askedTimes > 1
    ? `This address was asked for ${askedTimes} times: somebody else may know it, so make its owner a link instead.`
    : "The address is not verified: let in only whom you expect.";
}
