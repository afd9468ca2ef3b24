import { Text } from "@belay/ui/text.tsx";
import { apiClient } from "../api.ts";
import { lastDayOf } from "./date-words.ts";
import { Panel } from "./panel.tsx";
import type { PlacementChoices } from "./placement-choices.ts";
import { PlacementForm } from "./placement-form.tsx";
import type { PlacementShown } from "./placement-timeline.tsx";

interface CorrectPanelProps {
  placement: PlacementShown;
  choices: PlacementChoices;
  onDone: () => void;
}

/** Puts right a placement that was written down wrongly, or ends one on its last day. */
export function CorrectPanel({ placement, choices, onDone }: CorrectPanelProps) {
  const { id: placementId, version, levelId, teamId, fromDate, leadId, leadName } = placement;
  return (
    <Panel title="Correct this placement">
      <Text tone="muted" size="small">
        For what was written down wrongly, and to end it on a last day. What was before and after it stays.
        For a new level or team, place them from a day on instead.
      </Text>
      <PlacementForm
        initial={{
          levelId,
          specialisation: placement.specialisation ?? "",
          teamId,
          lead: leadId === null ? null : { id: leadId, name: leadName ?? "" },
          fromDate,
          lastDay: placement.toDate === null ? "" : lastDayOf(placement.toDate),
        }}
        choices={choices}
        verb={{
          label: "Save the correction",
          call: (wish) => apiClient.teams.correctPlacement.mutate({ ...wish, placementId, version }),
        }}
        onDone={onDone}
      />
    </Panel>
  );
}
