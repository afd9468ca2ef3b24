import { Grid } from "@belay/ui/grid.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { StatTile } from "@belay/ui/stat-tile.tsx";
import { StatTiles } from "@belay/ui/stat-tiles.tsx";
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
import { pointsWords } from "./run-words.ts";

interface RunResultProps {
  run: Run;
  search: RunSearch;
  onSearch: (search: RunSearch) => void;
}

/** What came out: the numbers, how they spread, everybody with why, and what can be changed. */
export function RunResult({ run, search, onSearch }: RunResultProps) {
  const matched = run.matched ?? 0;
  const left = (run.mentees ?? 0) - matched;
  const average = matched === 0 ? 0 : (run.totalScore ?? 0) / matched;
  const first = run.spread?.choices.find(({ place }) => place === 1)?.people ?? 0;
  return (
    <Stack gap={5}>
      <Head run={run} />
      {run.lost.length > 0 ? <LostCard run={run} /> : null}
      <StatTiles label="What came out">
        <StatTile number={`${matched} of ${run.mentees ?? 0}`} label="have a mentor" />
        <StatTile
          number={left}
          label="have nobody"
          detail={left > 0 ? "each with the cause" : undefined}
          onOpen={left > 0 ? () => onSearch({ ...search, only: "unmatched" }) : undefined}
        />
        <StatTile
          number={pointsWords(run.totalScore ?? 0)}
          label="points in total"
          detail={`${pointsWords(average)} a pair`}
        />
        <StatTile
          number={first}
          label="got their first choice"
          detail={`of ${run.mentors ?? 0} mentors to choose from`}
        />
      </StatTiles>
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
