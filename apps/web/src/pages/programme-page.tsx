import { Badge } from "@belay/ui/badge.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { LoadingLine } from "@belay/ui/loading-line.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { api } from "../api.ts";
import { HealthSection } from "../checks/health-section.tsx";
import { RunsSection } from "../cohorts/runs-section.tsx";
import { PageTitle } from "../lib/page-title.tsx";
import type { ProgrammeSearch } from "../lib/programme-search.ts";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { ProgrammeDetail } from "../programmes/programme-calls.ts";
import { ProgrammeNav } from "../programmes/programme-nav.tsx";
import { PHASE_WORDS, sayDates, sayPeople } from "../programmes/programme-words.ts";
import { NotFoundPage } from "../shell/not-found-page.tsx";

// The forms come when somebody opens their section; the health that the page begins with needs none of them.
const PeopleSection = lazy(async () => ({
  default: (await import("../programmes/people-section.tsx")).PeopleSection,
}));
const SettingsSection = lazy(async () => ({
  default: (await import("../programmes/settings-section.tsx")).SettingsSection,
}));
const WeightsCard = lazy(async () => ({
  default: (await import("../matching/weights-card.tsx")).WeightsCard,
}));

const route = getRouteApi("/member/programmes/$id");

/** A programme for who runs it: its health first, then its people, runs and settings. */
export function ProgrammePage() {
  const { id } = route.useParams();
  const query = useQuery(api.programmes.one.queryOptions({ programmeId: id }));
  if (isNobodys(query.error)) return <NotFoundPage />;
  return (
    <FourFaces query={query} subject="the programme" requestId={requestIdOf}>
      {(programme) => <ProgrammeView programme={programme} />}
    </FourFaces>
  );
}

function ProgrammeView({ programme }: { programme: ProgrammeDetail }) {
  const search = route.useSearch();
  const { id, name, purpose, phase } = programme;
  return (
    <Stack gap={6}>
      <PageTitle>{name}</PageTitle>
      <PageHeading
        over={[sayDates(programme), sayPeople(programme)].join(" · ")}
        title={name}
        sub={purpose || undefined}
        actions={
          <Row>
            <Badge tone={PHASE_WORDS[phase].tone}>{PHASE_WORDS[phase].words}</Badge>
          </Row>
        }
      />
      <ProgrammeNav id={id} />
      <Suspense fallback={<LoadingLine />}>
        <Shown programme={programme} search={search} />
      </Suspense>
    </Stack>
  );
}

function Shown({ programme, search }: { programme: ProgrammeDetail; search: ProgrammeSearch }) {
  const { id: programmeId } = programme;
  if (search.show === "people") return <PeopleSection programme={programme} />;
  if (search.show === "runs") return <RunsSection programmeId={programmeId} />;
  if (search.show === "settings") {
    return (
      <SettingsSection
        programme={programme}
        weights={({ draft, change, problems }) => (
          <WeightsCard
            programmeId={programmeId}
            policy={draft.policy}
            onChange={(policy) => change({ policy })}
            problem={problems.weights}
          />
        )}
      />
    );
  }
  return <HealthSection programmeId={programmeId} state={search.state ?? null} />;
}

// An id that was typed by hand and one that is not theirs look alike.
function isNobodys(error: unknown): boolean {
  if (error === null) return false;
  const { code } = readFailure(error);
  return code === "NOT_FOUND" || code === "BAD_REQUEST";
}
