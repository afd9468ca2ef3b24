import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { ProgressBar } from "@belay/ui/progress-bar.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { Run } from "./cohort-calls.ts";
import { PHASE_WORDS } from "./run-words.ts";
import { useRunChange } from "./use-run-change.ts";

/** Each phase's share of the whole, roughly: a bar that only ever grows. */
const SHARES = {
  reading: [0, 0.25],
  scoring: [0.25, 0.55],
  solving: [0.55, 0.65],
  pricing: [0.65, 0.75],
  explaining: [0.75, 0.85],
  writing: [0.85, 1],
} as const;

function partOf({ phase, done, total }: Run): number {
  if (phase === null) return 0;
  const [from, until] = SHARES[phase];
  return from + (until - from) * (total > 0 ? Math.min(1, done / total) : 0.5);
}

/** While it is solved: what happens just now, how far it is, and the way to stop it. */
export function RunUnderWay({ run }: { run: Run }) {
  const { cancel, problem, isBusy } = useRunChange();
  const words = run.phase === null ? "Waits for its turn" : PHASE_WORDS[run.phase];
  const count = run.total > 0 ? `, ${run.done} of ${run.total}` : run.done > 0 ? `, ${run.done} people` : "";
  return (
    <Card>
      <Stack>
        <Row justify="between">
          <p role="status">
            {words}
            {count}
          </p>
          <Button variant="quiet" loading={isBusy} onClick={() => cancel({ runId: run.id })}>
            Cancel the run
          </Button>
        </Row>
        <ProgressBar part={partOf(run)} label={`${words}${count}`} />
        <FormProblem words={problem} />
        <Text tone="muted" size="small">
          You can leave this page; the run goes on, and its plan waits here for you. Nobody else sees it.
        </Text>
      </Stack>
    </Card>
  );
}
