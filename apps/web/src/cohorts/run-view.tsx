import { runHeadline, standingHeadline } from "@belay/core/cohorts/run-headline.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Link } from "@tanstack/react-router";
import { PageTitle } from "../lib/page-title.tsx";
import type { RunSearch } from "../lib/run-search.ts";
import type { Run } from "./cohort-calls.ts";
import { RunResult } from "./run-result.tsx";
import { RunStopped } from "./run-stopped.tsx";
import { RunUnderWay } from "./run-under-way.tsx";
import { OBJECTIVE_WORDS, STATUS_WORDS } from "./run-words.ts";

interface RunViewProps {
  run: Run;
  search: RunSearch;
  onSearch: (search: RunSearch) => void;
}

/** A match run for who runs its programme: how far it is, or what came out and what would be better. */
export function RunView({ run, search, onSearch }: RunViewProps) {
  const { words, tone } = STATUS_WORDS[run.status];
  return (
    <Stack gap={5}>
      <PageTitle>{`Run ${run.number}, ${run.programmeName}`}</PageTitle>
      <PageHeading
        over={
          <>
            <Link to="/programmes/$id" params={{ id: run.programmeId }} search={{ show: "runs" }}>
              {run.programmeName}
            </Link>{" "}
            · run {run.number}
          </>
        }
        title={titleOf(run)}
        sub={
          <>
            <Badge tone={tone}>{words}</Badge> {OBJECTIVE_WORDS[run.objective]}
            {run.fairnessPpm > 0 ? `, fairness ${run.fairnessPpm / 10_000} %` : ""}
            {run.minScore > 0 ? `, least score ${run.minScore / 10_000}` : ""} · started by{" "}
            {run.startedByName}
            {run.programmeEndedAt === null ? "" : " · the programme has ended"}
          </>
        }
      />
      <Body run={run} search={search} onSearch={onSearch} />
    </Stack>
  );
}

/** What is so now, once its people were told; until then, what the plan comes to. */
function titleOf(run: Run): string {
  if (run.standing !== null) return standingHeadline(run.standing);
  return run.spread === null ? `Run ${run.number}` : runHeadline(run);
}

function Body({ run, search, onSearch }: RunViewProps) {
  if (run.status === "queued" || run.status === "running") return <RunUnderWay run={run} />;
  if (run.spread === null) return <RunStopped run={run} />;
  return <RunResult run={run} search={search} onSearch={onSearch} />;
}
