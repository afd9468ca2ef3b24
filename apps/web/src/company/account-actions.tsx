import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Text } from "@belay/ui/text.tsx";
import { apiClient } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import { refreshCompany } from "../teams/refresh-company.ts";
import { useVerb } from "../teams/use-verb.ts";
import { sayCompanyRefusal } from "./company-sentences.ts";
import type { ListedPerson } from "./person-row.tsx";
import { sayWhen } from "./when-words.ts";

interface AccountActionsProps {
  person: ListedPerson;
  /** Asks first, with what would end. */
  onClose: () => void;
}

/** The keys of the company, and the account itself. */
export function AccountActions({ person, onClose }: AccountActionsProps) {
  const { id, isCompanyAdmin, deactivatedAt, name } = person;
  const setAdmin = useVerb({
    call: (isAdmin: boolean) => apiClient.company.setAdmin.mutate({ id, isAdmin }),
    say: sayCompanyRefusal,
    onDone: refreshCompany,
  });
  if (deactivatedAt !== null) return <ClosedAccount person={person} closedAt={deactivatedAt} />;
  return (
    <Section title="Account">
      <Text tone="muted" size="small">
        {isCompanyAdmin
          ? `${name} is a company admin: they invite people, place them and change settings.`
          : `${name} is no company admin. Admins invite people, place them and change settings; notes and talks stay closed to them.`}
      </Text>
      <FormProblem words={setAdmin.problems.general} />
      <Row gap={2}>
        <Button loading={setAdmin.isBusy} onClick={() => setAdmin.send(!isCompanyAdmin)}>
          {isCompanyAdmin ? "Take the admin's keys" : "Make company admin"}
        </Button>
        <Button onClick={onClose}>Close the account</Button>
      </Row>
    </Section>
  );
}

function ClosedAccount({ person: { id, name }, closedAt }: { person: ListedPerson; closedAt: string }) {
  const { timeZone } = useViewer();
  const reopen = useVerb({
    call: () => apiClient.company.reactivate.mutate({ id }),
    say: sayCompanyRefusal,
    onDone: refreshCompany,
  });
  return (
    <Section title="Account">
      <Text>
        Closed since {sayWhen(closedAt, timeZone)}. {name} can sign in with their old password once it is open
        again. What ended stays ended.
      </Text>
      <FormProblem words={reopen.problems.general} />
      <Row>
        <Button variant="primary" loading={reopen.isBusy} onClick={() => reopen.send(undefined)}>
          Open the account again
        </Button>
      </Row>
    </Section>
  );
}
