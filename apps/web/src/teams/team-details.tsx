import type { AppRouter } from "@belay/api";
import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { sayPeriod, standingOf } from "./date-words.ts";

export type Team = inferRouterOutputs<AppRouter>["teams"]["one"];
export type LeadPeriod = Team["leads"][number];

/** What an admin may do with the team. */
export type TeamTask = { kind: "change" } | { kind: "lead" } | { kind: "takeBack"; lead: LeadPeriod };

interface TeamDetailsProps {
  team: Team;
  onTask: (task: TeamTask) => void;
}

export function TeamDetails({ team, onTask }: TeamDetailsProps) {
  return (
    <Stack gap={6}>
      <Row justify="between">
        <Text tone="muted">{team.org === "" ? "No unit above it" : team.org}</Text>
        <Button onClick={() => onTask({ kind: "change" })}>Change name or unit</Button>
      </Row>
      <TeamLeads team={team} onTask={onTask} />
      <TeamMembers team={team} />
    </Stack>
  );
}

function TeamLeads({ team, onTask }: TeamDetailsProps) {
  const nameLead = <Button onClick={() => onTask({ kind: "lead" })}>Name a lead</Button>;
  return (
    <Section title="Who leads it" end={team.leads.length === 0 ? undefined : nameLead}>
      {team.leads.length === 0 ? (
        <EmptyState action={nameLead}>
          Nobody leads this team yet, so nobody sees what its people do for others.
        </EmptyState>
      ) : (
        <ListCard label="Leads over time">
          {team.leads.map((lead) => (
            <PersonLine
              key={lead.id}
              person={{ id: lead.personId, name: lead.name, title: sayPeriod(lead, team.today) }}
              end={
                <Row gap={2} justify="end">
                  <LeadBadge lead={lead} today={team.today} />
                  <Button variant="bare" onClick={() => onTask({ kind: "takeBack", lead })}>
                    Take back
                  </Button>
                </Row>
              }
            />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

function LeadBadge({ lead, today }: { lead: LeadPeriod; today: string }) {
  if (lead.isGone) return <Badge tone="bad">Account closed</Badge>;
  const standing = standingOf(lead, today);
  if (standing === "past") return null;
  return standing === "now" ? <Badge tone="good">Now</Badge> : <Badge tone="waiting">Planned</Badge>;
}

function TeamMembers({ team }: { team: Team }) {
  if (team.members.length === 0) {
    return (
      <Section title="Who stands in it today">
        <EmptyState
          action={
            <Link to="/company/people" className={buttonClassName("primary")}>
              Place somebody
            </Link>
          }
        >
          Nobody stands in this team today. Open a person and place them here.
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={`${team.members.length} ${team.members.length === 1 ? "person" : "people"} today`}>
      <ListCard label="People of this team">
        {team.members.map(({ id, name, levelTitle, ownLeadName }) => (
          <PersonLine
            key={id}
            person={{ id, name, title: levelTitle }}
            name={
              <Link to="/company/people" search={{ person: id }}>
                {name}
              </Link>
            }
            detail={ownLeadName === null ? undefined : `Led by ${ownLeadName}`}
          />
        ))}
      </ListCard>
    </Section>
  );
}
