import { formatDay } from "@belay/core/time-words/day-words.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";

interface AwayLineProps {
  /** Null: not away, and nothing is shown. */
  until: string | null;
  note: string | null;
}

/** "Away until Mon 7 Dec", with the line that they left for the others. */
export function AwayLine({ until, note }: AwayLineProps) {
  const { timeZone: zone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  if (until === null) return null;
  return (
    <Row gap={2}>
      <Badge tone="waiting">Away until {formatDay({ instant: until, zone, now, locale })}</Badge>
      {note ? <Text tone="muted">“{note}”</Text> : null}
    </Row>
  );
}
