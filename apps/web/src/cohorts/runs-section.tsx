import { runHeadline } from "@belay/core/cohorts/run-headline.ts";
import { runProblemWords } from "@belay/core/cohorts/run-problem-words.ts";
import type { ProgrammeId } from "@belay/core/ids.ts";
import { formatDay } from "@belay/core/time-words/day-words.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import type { RunListed } from "./cohort-calls.ts";
import { OBJECTIVE_WORDS, pointsWords, STATUS_WORDS } from "./run-words.ts";
import { StartRunButton } from "./start-run-button.tsx";

/** The match runs of a programme, and the way to start one. */
export function RunsSection({ programmeId }: { programmeId: ProgrammeId }) {
  const query = useQuery(api.cohorts.runs.queryOptions({ programmeId }));
  return (
    <FourFaces query={query} subject="the match runs" requestId={requestIdOf}>
      {({ runs, ...start }) => (
        <Section title="Match runs" end={<StartRunButton programmeId={programmeId} start={start} />}>
          {runs.length === 0 ? (
            <EmptyState>
              No run yet. A run weighs everybody at once and shows you the plan; nobody sees it before you
              publish.
            </EmptyState>
          ) : (
            <ListCard label="Match runs">
              {runs.map((run) => (
                <RunLine key={run.id} run={run} />
              ))}
            </ListCard>
          )}
        </Section>
      )}
    </FourFaces>
  );
}

function RunLine({ run }: { run: RunListed }) {
  const viewer = useViewer();
  const { words, tone } = STATUS_WORDS[run.status];
  const day = formatDay({ instant: run.startedAt, zone: viewer.timeZone, locale: viewer.locale });
  const came = run.totalScore === null ? "" : ` · ${sayPlan(run)} · ${pointsWords(run.totalScore)} points`;
  return (
    <Row justify="between" gap={3}>
      <Stack gap={1}>
        <Row gap={2}>
          <Link
            to="/programmes/$id/runs/$runId"
            params={{ id: run.programmeId, runId: run.id }}
          >{`Run ${run.number}`}</Link>
          <Badge tone={tone}>{words}</Badge>
        </Row>
        <Text tone="muted" size="small">
          {day}, by {run.startedByName} · {OBJECTIVE_WORDS[run.objective].toLowerCase()}
          {came}
        </Text>
        {run.problem === null ? null : <Text size="small">{runProblemWords(run.problem)}</Text>}
      </Stack>
    </Row>
  );
}

/** Of people who were told long ago the plan says nothing any more: how they stand is on the run's own page. */
function sayPlan(run: RunListed): string {
  return run.toldAt === null
    ? runHeadline(run)
    : `planned a mentor for ${run.matched ?? 0} of ${run.mentees ?? 0}`;
}
