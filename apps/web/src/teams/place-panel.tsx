import type { PersonId } from "@belay/core/ids.ts";
import { Text } from "@belay/ui/text.tsx";
import { apiClient } from "../api.ts";
import { Panel } from "./panel.tsx";
import type { PlacementChoices } from "./placement-choices.ts";
import { PlacementForm } from "./placement-form.tsx";

interface PlacePanelProps {
  person: { id: PersonId; name: string };
  choices: PlacementChoices;
  /** What the form begins with: the level somebody declared, the date of today. */
  start: { levelId: string; today: string };
  onDone: () => void;
}

/** A new placement from a day on; what runs at that day ends there. */
export function PlacePanel({ person, choices, start, onDone }: PlacePanelProps) {
  const [only] = choices.teams;
  return (
    <Panel title={`Place ${person.name} from a day on`}>
      <Text tone="muted" size="small">
        Past, today or planned. A placement that runs on that day ends the day before. {person.name} and their
        lead see it.
      </Text>
      <PlacementForm
        initial={{
          levelId: start.levelId,
          specialisation: "",
          teamId: choices.teams.length === 1 && only ? only.value : null,
          lead: null,
          fromDate: start.today,
          lastDay: "",
        }}
        choices={choices}
        verb={{
          label: "Place them",
          call: (wish) => apiClient.teams.place.mutate({ ...wish, personId: person.id }),
        }}
        onDone={onDone}
      />
    </Panel>
  );
}
