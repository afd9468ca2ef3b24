import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { Cohorts, Run } from "./cohort-calls.ts";
import { runSentences } from "./run-sentences.ts";
import { signedPoints } from "./run-words.ts";
import { sayProof } from "./say-proof.ts";

/** What the certificate says, in words, and the way to have it solved once more. */
export function ProofLine({ run }: { run: Run }) {
  const [isAsked, setAsked] = useState(false);
  const replay = useQuery({
    ...api.cohorts.replay.queryOptions({ runId: run.id }),
    enabled: isAsked,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Row gap={3}>
      <Text tone={run.isProven ? "good" : "muted"}>
        {run.isProven
          ? `${sayProof(run)}; checked against all pairs.`
          : "Best of the pairs that were looked at."}
        {run.solveMs === null ? "" : ` Solved in ${(run.solveMs / 1000).toFixed(2)} s.`}
        {run.edits > 0
          ? ` Changed by hand since: ${signedPoints((run.totalScore ?? 0) - (run.solvedScore ?? 0))} points.`
          : ""}
      </Text>
      <Button variant="link" onClick={() => (isAsked ? replay.refetch() : setAsked(true))}>
        {replay.isFetching ? "Solving it again…" : "Solve it again and compare"}
      </Button>
      <span role="status">{replay.data && !replay.isFetching ? sayReplay(replay.data) : ""}</span>
      {replay.error ? <span role="alert">{readFailure(replay.error).message}</span> : null}
    </Row>
  );
}

function sayReplay(outcome: Cohorts["replay"]): string {
  if (!outcome.ok) return sentence(outcome, runSentences);
  const { isSame, differences, named, resultHash } = outcome.value;
  if (isSame) return `Same bytes (${resultHash.slice(0, 12)}).`;
  if (differences === 0) return "The same pairs, at other prices: Belay was updated since.";
  const more = differences > named.length ? ` and ${differences - named.length} more` : "";
  return `${differences} differ: ${named.join(", ")}${more}. Belay was updated since.`;
}
