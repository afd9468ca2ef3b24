import { Button } from "@belay/ui/button.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { CompanyNav } from "../company/company-nav.tsx";
import { FirstSteps } from "../company/first-steps.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { CreateTeamDialog } from "../teams/create-team-dialog.tsx";
import { TeamDrawer } from "../teams/team-drawer.tsx";
import type { ListedTeam } from "../teams/team-list.tsx";
import { TeamList } from "../teams/team-list.tsx";

const route = getRouteApi("/member/admin/company/teams");

export function CompanyTeamsPage() {
  const { team, create } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(api.teams.all.queryOptions());
  const close = () => navigate({ search: {}, resetScroll: false });
  const createButton = (words: string) => (
    <Button variant="primary" onClick={() => navigate({ search: { create: true }, resetScroll: false })}>
      {words}
    </Button>
  );
  const teams = query.data?.teams;
  return (
    <Stack gap={6}>
      <PageHeading
        title={sayTeams(teams)}
        sub="A team's lead sees what its people do for others, by placement at the date."
        actions={teams?.length === 0 ? undefined : createButton("Create a team")}
      />
      <CompanyNav />
      <FirstSteps here="teams" />
      <FourFaces
        query={query}
        subject="the teams"
        requestId={requestIdOf}
        empty={{
          when: (all) => all.teams.length === 0,
          words: "There is no team yet. People are placed in teams, and a team's lead sees their work.",
          action: createButton("Create your first team"),
        }}
      >
        {(all) => <TeamList teams={all.teams} />}
      </FourFaces>
      {create ? (
        <CreateTeamDialog
          onCreated={(id) => navigate({ search: { team: id }, resetScroll: false })}
          onClose={close}
        />
      ) : null}
      {team === undefined ? null : <TeamDrawer key={team} teamId={team} onClose={close} />}
    </Stack>
  );
}

function sayTeams(teams: readonly ListedTeam[] | undefined): string {
  if (teams === undefined || teams.length === 0) return "Teams";
  const count = teams.length === 1 ? "1 team" : `${teams.length} teams`;
  const without = teams.filter(({ leadName, isLeadGone }) => leadName === null || isLeadGone).length;
  return without === 0 ? count : `${count}, ${without} without a lead`;
}
