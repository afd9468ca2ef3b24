import { planRemoval } from "@belay/core/teams/plan-removal.ts";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { apiClient } from "../api.ts";
import { lastDayOf, sayDate, sayPeriod } from "./date-words.ts";
import { Panel } from "./panel.tsx";
import type { PlacementShown, PlacementsOf } from "./placement-timeline.tsx";
import { refreshCompany } from "./refresh-company.ts";
import { sayPlacementRefusal } from "./team-sentences.ts";
import { useVerb } from "./use-verb.ts";

interface TakePlacementBackProps {
  shown: PlacementsOf;
  placement: PlacementShown;
  onDone: () => void;
}

/** Asks before a placement that should never have been there is taken back, and says what runs on then. */
export function TakePlacementBack({ shown, placement, onDone }: TakePlacementBackProps) {
  const { id: placementId, version } = placement;
  const { send, isBusy, problems } = useVerb({
    call: () => apiClient.teams.removePlacement.mutate({ placementId, version }),
    say: sayPlacementRefusal,
    onDone: async () => {
      await refreshCompany();
      onDone();
    },
  });
  return (
    <Panel title="Take this placement back?">
      <Text>
        {placement.levelTitle}, {placement.team}, {sayPeriod(placement, shown.today)}: as if it had never been
        written. {sayAfter(shown, placement)}
      </Text>
      <Text tone="muted">It stays on the company's record who took it back.</Text>
      <FormProblem words={problems.general} />
      <Row justify="end">
        <Button variant="bare" onClick={onDone}>
          Keep it
        </Button>
        <Button variant="danger" loading={isBusy} onClick={() => send(undefined)}>
          Take back
        </Button>
      </Row>
    </Panel>
  );
}

function sayAfter({ placements }: PlacementsOf, removed: PlacementShown): string {
  const healing = planRemoval(
    placements.filter(({ id }) => id !== removed.id),
    removed,
  );
  if (healing === null) return "They have no placement in those days then.";
  const until =
    healing.toDate === null ? "until further notice" : `until ${sayDate(lastDayOf(healing.toDate))}`;
  return `${healing.period.levelTitle}, ${healing.period.team}, runs on ${until}.`;
}
