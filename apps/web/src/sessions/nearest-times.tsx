import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { FreeTimes } from "./session-calls.ts";
import type { BookingProblem } from "./use-booking.ts";
import { useSessionTime } from "./use-session-time.ts";

interface NearestTimesProps {
  problem: BookingProblem;
  times: Pick<FreeTimes, "other">;
  onChoose: (startsAt: string) => void;
}

/** Why it was not booked, and the nearest times that would be, a click away. */
export function NearestTimes({ problem, times, onChoose }: NearestTimesProps) {
  const timeOf = useSessionTime();
  return (
    <div role="alert">
      <Text tone="bad">{problem.words}</Text>
      {problem.nearestStarts.length === 0 ? null : (
        <Row gap={2}>
          <span>Nearest that suit both:</span>
          {problem.nearestStarts.map((startsAt) => {
            const { day, range, other } = formatSessionTime(
              timeOf({ startsAt, endsAt: startsAt }, times.other),
            );
            const [clock = ""] = range.split("–");
            return (
              <Button key={startsAt} onClick={() => onChoose(startsAt)} title={other}>
                {`${day}, ${clock}`}
              </Button>
            );
          })}
        </Row>
      )}
    </div>
  );
}
