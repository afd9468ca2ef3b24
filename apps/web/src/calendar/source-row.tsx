import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { apiClient, queryClient } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import { useVerb } from "../teams/use-verb.ts";
import type { CalendarSource } from "./source-sentences.ts";
import { saySourceRefusal } from "./source-sentences.ts";
import { sayTrouble, sayUnreadable, sayWhatItSaid } from "./source-words.ts";

const STATES = {
  fresh: { tone: "good", word: "Up to date" },
  stale: { tone: "waiting", word: "Out of date" },
  untrusted: { tone: "bad", word: "Silent for a day" },
} as const;

/** One calendar elsewhere: how it stands, reading it now, and leaving it. */
export function SourceRow({ source }: { source: CalendarSource }) {
  const { timeZone } = useViewer();
  const [isLeaving, setLeaving] = useState(false);
  const looking = useVerb({
    call: () => apiClient.calendar.fetchSource.mutate({ id: source.id }),
    say: saySourceRefusal,
    onDone: () => queryClient.invalidateQueries(),
  });
  const state = STATES[source.freshness];
  const trouble = sayTrouble(source, timeZone);
  const unreadable = sayUnreadable(source);
  return (
    <Stack gap={2}>
      <Row justify="between" gap={3}>
        <Row gap={2}>
          <strong>{source.host}</strong>
          <Badge tone={state.tone}>{state.word}</Badge>
        </Row>
        <Row gap={1} wrap={false}>
          <Button
            variant="bare"
            loading={looking.isBusy}
            aria-label={`Read now: ${source.host}`}
            onClick={() => looking.send(undefined)}
          >
            Read now
          </Button>
          <Button variant="bare" aria-label={`Remove: ${source.host}`} onClick={() => setLeaving(true)}>
            Remove
          </Button>
        </Row>
      </Row>
      <Text tone="muted" size="small">
        {sayWhatItSaid(source, timeZone)}
      </Text>
      {trouble ? (
        <Text size="small" tone={source.freshness === "untrusted" ? "bad" : "plain"}>
          {trouble}
        </Text>
      ) : null}
      {unreadable ? <Text size="small">{unreadable}</Text> : null}
      <FormProblem words={looking.problems.general} />
      {isLeaving ? <LeaveDialog source={source} onClose={() => setLeaving(false)} /> : null}
    </Stack>
  );
}

function LeaveDialog({ source, onClose }: { source: CalendarSource; onClose: () => void }) {
  const leaving = useVerb({
    call: () => apiClient.calendar.removeSource.mutate({ id: source.id }),
    say: saySourceRefusal,
    onDone: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={`Stop reading ${source.host}?`}
      confirm={{
        label: "Stop reading it",
        onConfirm: () => leaving.send(undefined),
        isBusy: leaving.isBusy,
        isFinal: true,
      }}
      cancel={{ label: "Keep it", onCancel: onClose }}
    >
      <Stack gap={3}>
        <Text>
          Belay forgets the address and the times it read there. Within your open hours others can book those
          times from now on.
        </Text>
        <FormProblem words={leaving.problems.general} />
      </Stack>
    </ConfirmDialog>
  );
}
