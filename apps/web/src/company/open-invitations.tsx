import type { InvitationId } from "@belay/core/ids.ts";
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
import { sayCompanyRefusal } from "./company-sentences.ts";
import { sayWhen } from "./when-words.ts";

/** Links that nobody used yet; a lost one is replaced, a wrong one revoked. Nothing where there is none. */
export function OpenInvitations({ onReplace }: { onReplace: (email: string) => void }) {
  const { data: invitations = [] } = useQuery(api.company.invitations.queryOptions());
  const { timeZone } = useViewer();
  const { send, isBusy, problems } = useVerb({
    call: (id: InvitationId) => apiClient.company.revokeInvitation.mutate({ id }),
    say: sayCompanyRefusal,
    onDone: refreshCompany,
  });
  if (invitations.length === 0) return null;
  const title =
    invitations.length === 1 ? "1 invitation is open" : `${invitations.length} invitations are open`;
  return (
    <Section title={title}>
      <FormProblem words={problems.general} />
      <ListCard label="Open invitations">
        {invitations.map(({ id, email, invitedBy, isOwnAsk, expiresAt }) => (
          <Row key={id} justify="between">
            <Stack gap={0}>
              <span>{email}</span>
              <Text tone="muted" size="small">
                {sayFrom({ invitedBy, isOwnAsk })}, until {sayWhen(expiresAt, timeZone)}
              </Text>
            </Stack>
            <Row gap={2}>
              <Button variant="bare" aria-label={`New link for ${email}`} onClick={() => onReplace(email)}>
                New link
              </Button>
              <Button
                variant="bare"
                loading={isBusy}
                aria-label={`Revoke the link for ${email}`}
                onClick={() => send(id)}
              >
                Revoke
              </Button>
            </Row>
          </Row>
        ))}
      </ListCard>
    </Section>
  );
}

function sayFrom({ invitedBy, isOwnAsk }: { invitedBy: string | null; isOwnAsk: boolean }): string {
  if (isOwnAsk) return "Asked for a link to this address";
  return invitedBy === null ? "Invited" : `Invited by ${invitedBy}`;
}
