import { formatClock } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { HoursEditor } from "./hours-editor.tsx";
import type { StoredHours } from "./use-hours.ts";
import { useHours } from "./use-hours.ts";

/** One's open hours and the switch beside them; saved with a way back. */
export function HoursForm({ stored }: { stored: StoredHours }) {
  const { draft, setDraft, edition, ...hours } = useHours(stored);
  return (
    <Stack>
      <Card>
        <HoursEditor
          key={edition}
          value={draft.weekly}
          onChange={(weekly) => setDraft({ ...draft, weekly })}
          timeZone={stored.timeZone}
        />
      </Card>
      <Card title="When somebody books you">
        <CheckboxField
          label="Confirm requests at once"
          description="Your mentees' sessions inside your open hours are confirmed without a question, and you are told. Off: each one waits for your answer, three days at most."
          checked={draft.acceptsAutomatically}
          onChange={(event) => setDraft({ ...draft, acceptsAutomatically: event.target.checked })}
        />
      </Card>
      <SaveLine hours={hours} timeZone={stored.timeZone} />
    </Stack>
  );
}

interface SaveLineProps {
  hours: Pick<
    ReturnType<typeof useHours>,
    "save" | "undo" | "before" | "savedAt" | "problem" | "isChanged" | "isSaving"
  >;
  timeZone: string;
}

function SaveLine({ hours, timeZone }: SaveLineProps) {
  const { save, undo, before, savedAt, problem, isChanged, isSaving } = hours;
  return (
    <Stack gap={2}>
      {problem ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
      <Row>
        <Button variant="primary" loading={isSaving} disabled={!isChanged} onClick={save}>
          Save hours
        </Button>
        <span aria-live="polite">
          {isChanged
            ? "Not saved yet"
            : savedAt
              ? `Saved ${formatClock(savedAt, timeZone)}`
              : "Nothing to save"}
        </span>
        {before && !isChanged ? (
          <Button variant="bare" onClick={undo}>
            Undo
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
}
