import type { AppRouter } from "@belay/api";
import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { inferRouterOutputs } from "@trpc/server";
import { sayPeriod, standingOf } from "./date-words.ts";
import styles from "./placement-timeline.module.css";

export type PlacementsOf = inferRouterOutputs<AppRouter>["teams"]["placements"];
export type PlacementShown = PlacementsOf["placements"][number];

interface PlacementTimelineProps {
  shown: PlacementsOf;
  onCorrect: (placement: PlacementShown) => void;
  onTakeBack: (placement: PlacementShown) => void;
}

/** Where somebody will stand, stands and stood, the latest first. */
export function PlacementTimeline({ shown, onCorrect, onTakeBack }: PlacementTimelineProps) {
  return (
    <ListCard label="Placements, latest first">
      {shown.placements.map((placement) => (
        <Stack key={placement.id} gap={1}>
          <Row gap={2} justify="between">
            <span className={styles.title}>
              {placement.levelTitle}, {placement.team}
            </span>
            <StandingBadge standing={standingOf(placement, shown.today)} />
          </Row>
          <Text tone="muted" size="small">
            {sayPeriod(placement, shown.today)} · led by {placement.leadName ?? "the team's lead"}
          </Text>
          <Row gap={2}>
            <Button variant="bare" onClick={() => onCorrect(placement)}>
              Correct
            </Button>
            <Button variant="bare" onClick={() => onTakeBack(placement)}>
              Take back
            </Button>
          </Row>
        </Stack>
      ))}
    </ListCard>
  );
}

function StandingBadge({ standing }: { standing: "past" | "now" | "planned" }) {
  if (standing === "past") return <Badge>Past</Badge>;
  return standing === "now" ? <Badge tone="good">Now</Badge> : <Badge tone="waiting">Planned</Badge>;
}
