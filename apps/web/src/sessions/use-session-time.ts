import type { SessionTimeInput } from "@belay/core/time-words/format-session-time.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";

interface Timed {
  startsAt: string;
  endsAt: string;
}

interface Other {
  name: string;
  timeZone: string;
}

/** A session's time for `TimeRange`: the viewer's zone first, the other's beside it where it differs. */
export function useSessionTime(): (session: Timed, other?: Other | null) => SessionTimeInput {
  const { timeZone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  return ({ startsAt, endsAt }, other) => ({
    start: startsAt,
    end: endsAt,
    zone: timeZone,
    otherZone: other?.timeZone,
    otherName: other ? firstName(other.name) : undefined,
    now,
    locale,
  });
}

/** What a colleague is called beside a time or a verb: "Book with Ana". */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
