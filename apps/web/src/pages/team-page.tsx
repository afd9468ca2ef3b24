import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { SilentOnTeam } from "../checks/silent-on-team.tsx";
import type { TeamEvidence } from "../evidence/evidence.ts";
import { periodWords } from "../evidence/evidence-words.ts";
import { PeriodButton } from "../evidence/period-button.tsx";
import { RowsDrawer } from "../evidence/rows-drawer.tsx";
import { TeamCards } from "../evidence/team-cards.tsx";
import { teamHeading } from "../evidence/team-heading.ts";
import { TeamTable } from "../evidence/team-table.tsx";
import { periodOf } from "../lib/period-search.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";

const route = getRouteApi("/member/team");

export function TeamPage() {
  const search = route.useSearch();
  const query = useQuery(api.evidence.team.queryOptions({ period: periodOf(search) }));
  return (
    <>
      {query.data === undefined ? <PageHeading title="Your team" /> : null}
      <FourFaces query={query} subject="your team" requestId={requestIdOf}>
        {(team) => <Team team={team} />}
      </FourFaces>
    </>
  );
}

function Team({ team }: { team: TeamEvidence }) {
  const { people, period } = team;
  const { locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const { person, rows, ...dates } = route.useSearch();
  const navigate = route.useNavigate();
  const count = people.length === 1 ? "1 person" : `${people.length} people`;
  return (
    <Stack gap={5}>
      <PageHeading
        title={teamHeading(team, { now, locale })}
        sub={
          <>
            {count} · {periodWords(period, locale)} ·{" "}
            <PeriodButton period={period} onChange={(chosen) => navigate({ search: chosen ?? {} })} /> · your
            own people by placement, nobody's notes
          </>
        }
      />
      <TeamCards team={team} />
      <SilentOnTeam />
      <TeamTable
        people={people}
        period={period}
        search={dates}
        onOpen={(id, number) => navigate({ search: { ...dates, person: id, rows: number } })}
      />
      <RowsDrawer
        person={people.find(({ id }) => id === person)}
        rows={rows}
        period={periodOf(dates)}
        onClose={() => navigate({ search: dates })}
      />
    </Stack>
  );
}
