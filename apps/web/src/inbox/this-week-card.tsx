import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { WeekStrip } from "@belay/ui/week-strip.tsx";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { Upcoming } from "./turn.ts";
import { weekDays } from "./week-days.ts";

/** The next five days at a glance. */
export function ThisWeekCard({ sessions }: { sessions: readonly Upcoming[] }) {
  const viewer = useViewer();
  const days = weekDays({ sessions, viewer, now: useNow() });
  const count = days.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return (
    <Card title="The next five days">
      <Stack gap={3}>
        <WeekStrip days={days} />
        <Text tone="muted" size="small">
          {count === 0
            ? "No sessions in these days."
            : `${count} ${count === 1 ? "session" : "sessions"}, times in your zone`}
        </Text>
      </Stack>
    </Card>
  );
}
