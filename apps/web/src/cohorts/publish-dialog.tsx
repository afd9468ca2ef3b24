import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { Run } from "./cohort-calls.ts";
import { PublishPreview } from "./publish-preview.tsx";
import { usePublish } from "./use-publish.ts";

interface PublishDialogProps {
  run: Run;
  onClose: () => void;
}

/** What everybody will see, and when; pairs that can't be made any more are named and can be left out. */
export function PublishDialog({ run, onClose }: PublishDialogProps) {
  const [consent, setConsent] = useState(run.programmeConsent);
  const query = useQuery({ ...api.cohorts.previewPublish.queryOptions({ runId: run.id }), staleTime: 0 });
  const { publish, problem, isBusy } = usePublish(run, onClose);
  const problems = query.data?.problems ?? [];
  const isBlocked = query.data === undefined || query.data.other !== null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      head={{
        title: `Publish run ${run.number}`,
        sub: "Nobody is told for ten minutes, and until then you can take it back",
      }}
      footer={
        <Row justify="end">
          {problem === null ? null : <span role="alert">{problem}</span>}
          <Button variant="bare" onClick={onClose}>
            Not yet
          </Button>
          <Button
            variant="primary"
            loading={isBusy}
            disabled={isBlocked}
            onClick={() => publish({ consent, leaveOut: problems.map(({ menteeId }) => menteeId) })}
          >
            {problems.length === 0 ? "Publish" : "Publish the rest"}
          </Button>
        </Row>
      }
    >
      <Stack>
        <RadioCards
          label="How it begins"
          value={consent}
          onChange={setConsent}
          options={[
            {
              value: "direct",
              label: "At once",
              detail: "Each pair begins, and both are told who the other is.",
            },
            {
              value: "both",
              label: "When both say yes",
              detail: "Both are asked on Home and by mail. One no ends it, and no reason is asked for.",
            },
          ]}
        />
        <FourFaces query={query} subject="what will be published" requestId={requestIdOf}>
          {(preview) => (
            <PublishPreview preview={preview} consent={consent} programmeName={run.programmeName} />
          )}
        </FourFaces>
      </Stack>
    </Dialog>
  );
}
