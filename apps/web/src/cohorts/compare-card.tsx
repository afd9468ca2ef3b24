import { matchRunId } from "@belay/core/ids.ts";
import { Card } from "@belay/ui/card.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { RunSearch } from "../lib/run-search.ts";
import type { Run } from "./cohort-calls.ts";
import { ComparedRuns } from "./compared-runs.tsx";
import { OBJECTIVE_WORDS } from "./run-words.ts";

interface CompareCardProps {
  run: Run;
  search: RunSearch;
  onSearch: (search: RunSearch) => void;
}

/** This run held against another of the same programme. */
export function CompareCard({ run, search, onSearch }: CompareCardProps) {
  const runs = useQuery(api.cohorts.runs.queryOptions({ programmeId: run.programmeId }));
  const others = (runs.data?.runs ?? []).filter(({ id, totalScore }) => id !== run.id && totalScore !== null);
  if (others.length === 0) return null;
  const { compare: _, ...rest } = search;
  const chosen = others.find(({ id }) => id === search.compare);
  return (
    <Card title="Compare">
      <Stack>
        <SelectField
          label="Hold this run against"
          placeholder="No other run"
          value={chosen?.id ?? ""}
          options={others.map(({ id, number, objective }) => ({
            value: id,
            label: `Run ${number}: ${OBJECTIVE_WORDS[objective].toLowerCase()}`,
          }))}
          onChange={({ target: { value } }) => onSearch(value === "" ? rest : { ...rest, compare: value })}
        />
        {chosen ? <Compared runId={run.id} otherId={chosen.id} /> : null}
      </Stack>
    </Card>
  );
}

function Compared({ runId, otherId }: { runId: Run["id"]; otherId: string }) {
  const query = useQuery(api.cohorts.compare.queryOptions({ runId, otherId: matchRunId.parse(otherId) }));
  return (
    <FourFaces query={query} subject="the comparison" requestId={requestIdOf}>
      {(compared) => <ComparedRuns compared={compared} />}
    </FourFaces>
  );
}
