import { Grid } from "@belay/ui/grid.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { RunSearch } from "../lib/run-search.ts";
import type { Run } from "./cohort-calls.ts";
import { CompareCard } from "./compare-card.tsx";
import { DiscardedCard } from "./discarded-card.tsx";
import { LostCard } from "./lost-card.tsx";
import { PairsSection } from "./pairs-section.tsx";
import { ProofLine } from "./proof-line.tsx";
import { PublishedCard } from "./published-card.tsx";
import { RunBar } from "./run-bar.tsx";
import { RunCharts } from "./run-charts.tsx";
import { RunNumbers } from "./run-numbers.tsx";

interface RunResultProps {
  run: Run;
  search: RunSearch;
  onSearch: (search: RunSearch) => void;
}

/** What came out: the numbers, how they spread, everybody with why, and what can be changed. */
export function RunResult({ run, search, onSearch }: RunResultProps) {
  return (
    <Stack gap={5}>
      <Head run={run} />
      {run.standing !== null && run.lost.length > 0 ? <LostCard run={run} standing={run.standing} /> : null}
      <RunNumbers run={run} onShow={(only) => onSearch({ ...search, only })} />
      <ProofLine run={run} />
      <Grid columns={3}>
        <RunCharts run={run} />
      </Grid>
      <CompareCard run={run} search={search} onSearch={onSearch} />
      <PairsSection run={run} search={search} onSearch={onSearch} />
    </Stack>
  );
}

/** What can be done with it as a whole. */
function Head({ run }: { run: Run }) {
  if (run.status === "published") return <PublishedCard run={run} />;
  return run.status === "discarded" ? <DiscardedCard run={run} /> : <RunBar run={run} />;
}
