import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import type { Run } from "./cohort-calls.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { useRunChange } from "./use-run-change.ts";

/** What a draft's admin can do with it as a whole. */
export function RunBar({ run }: { run: Run }) {
  const [isPublishing, setPublishing] = useState(false);
  const { undoEdit, discard, problem, isBusy } = useRunChange();
  return (
    <Row justify="between">
      <Text tone="muted">
        Only who runs this programme sees the plan. Move somebody to another mentor to see what it costs.
      </Text>
      <Row gap={2}>
        {problem === null ? null : <span role="alert">{problem}</span>}
        {run.edits > 0 ? (
          <Button
            variant="bare"
            loading={isBusy}
            onClick={() => undoEdit({ runId: run.id, version: run.version })}
          >
            Undo the last change
          </Button>
        ) : null}
        <Button
          variant="bare"
          loading={isBusy}
          onClick={() => discard({ runId: run.id, version: run.version })}
        >
          Discard
        </Button>
        <Button variant="primary" onClick={() => setPublishing(true)}>
          Publish
        </Button>
      </Row>
      {isPublishing ? <PublishDialog run={run} onClose={() => setPublishing(false)} /> : null}
    </Row>
  );
}
