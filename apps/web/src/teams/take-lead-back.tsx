import { planRemoval } from "@belay/core/teams/plan-removal.ts";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { apiClient } from "../api.ts";
import { lastDayOf, sayDate, sayPeriod } from "./date-words.ts";
import { Panel } from "./panel.tsx";
import { refreshCompany } from "./refresh-company.ts";
import type { LeadPeriod, Team } from "./team-details.tsx";
import { sayLeadRefusal } from "./team-sentences.ts";
import { useVerb } from "./use-verb.ts";

interface TakeLeadBackProps {
  team: Team;
  lead: LeadPeriod;
  onDone: () => void;
}

/** Asks before a lead who was named by mistake is taken back, and says who leads then. */
export function TakeLeadBack({ team, lead, onDone }: TakeLeadBackProps) {
  const { send, isBusy, problems } = useVerb({
    call: () => apiClient.teams.removeLead.mutate({ teamLeadId: lead.id }),
    say: sayLeadRefusal,
    onDone: async () => {
      await refreshCompany();
      onDone();
    },
  });
  return (
    <Panel title={`Take ${lead.name} back as lead?`}>
      <Text>
        As if they had never led {team.name} {sayPeriod(lead, team.today)}. {sayAfter(team, lead)}
      </Text>
      <Text tone="muted">This is for mistakes. If the lead changes, name the next one from a day on.</Text>
      <FormProblem words={problems.general} />
      <Row justify="end">
        <Button variant="bare" onClick={onDone}>
          Keep it
        </Button>
        <Button variant="danger" loading={isBusy} onClick={() => send(undefined)}>
          Take back
        </Button>
      </Row>
    </Panel>
  );
}

function sayAfter({ leads }: Team, removed: LeadPeriod): string {
  const healing = planRemoval(
    leads.filter(({ id }) => id !== removed.id),
    removed,
  );
  if (healing === null) return "Nobody leads the team in those days then.";
  const until =
    healing.toDate === null ? "until further notice" : `until ${sayDate(lastDayOf(healing.toDate))}`;
  return `${healing.period.name} leads on ${until}.`;
}
