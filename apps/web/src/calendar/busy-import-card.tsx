import { Card } from "@belay/ui/card.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { AddSourceForm } from "./add-source-form.tsx";
import { SourceRow } from "./source-row.tsx";
import type { CalendarSource } from "./source-sentences.ts";

/** The calendars that Belay reads for busy times, and the way to add one. */
export function BusyImportCard({ sources }: { sources: readonly CalendarSource[] }) {
  return (
    <Card title="Busy elsewhere" tone="private">
      <Stack gap={4}>
        <Text>
          Belay looks into your other calendars every 15 minutes and offers nobody the times at which you are
          busy there. It keeps the times alone: no titles, people or places.
        </Text>
        {sources.length > 0 ? (
          <ListCard label="Calendars that Belay reads">
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </ListCard>
        ) : null}
        <AddSourceForm isFirst={sources.length === 0} />
      </Stack>
    </Card>
  );
}
