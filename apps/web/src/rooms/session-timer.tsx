import { useNow } from "../lib/use-now.ts";
import { sayTimer } from "./say-timer.ts";

/** How far the session is, by the minute: "24 of 60 min". */
export function SessionTimer({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const now = useNow();
  const words = sayTimer({ startsAt, endsAt, now });
  return words === null ? null : (
    <span role="timer" aria-label="Time of the session">
      {words}
    </span>
  );
}
