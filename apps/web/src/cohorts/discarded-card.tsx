import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import type { Run } from "./cohort-calls.ts";
import { useRunChange } from "./use-run-change.ts";

/** A plan that was put away: nobody was told of it, and it can be taken up again. */
export function DiscardedCard({ run }: { run: Run }) {
  const { restore, problem, isBusy } = useRunChange();
  return (
    <Card>
      <Row justify="between">
        <p role="status">
          <strong>This plan was discarded.</strong> Nobody was told of it, and what was locked or kept apart
          in it holds for no other run.
        </p>
        <Row gap={2}>
          {problem === null ? null : <span role="alert">{problem}</span>}
          <Button loading={isBusy} onClick={() => restore({ runId: run.id, version: run.version })}>
            Bring it back
          </Button>
        </Row>
      </Row>
    </Card>
  );
}
