import { localDate } from "@belay/core/calendar/local-days.ts";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { BesideSessions } from "../sessions/calendar-view.tsx";
import { groupBlocks } from "./group-block.ts";
import { GroupRow } from "./group-row.tsx";

/** The groups that the viewer leads or has a seat in, as the calendar shows them beside the sessions. */
export function useCalendarGroups({ start, end }: { start: string; end: string }): BesideSessions {
  const viewer = useViewer();
  const now = useNow();
  const { data = [] } = useQuery(api.groups.open.queryOptions());
  const own = data
    .filter(({ mentorId, seatStatus }) => mentorId === viewer.id || IN.has(seatStatus ?? ""))
    .filter(({ startsAt, endsAt }) => startsAt < end && endsAt > start);
  return {
    blocks: own.flatMap((group) => groupBlocks(group, { ...viewer, now })),
    rows: own.map((group) => ({
      id: group.id,
      startsAt: group.startsAt,
      date: localDate(group.startsAt, viewer.timeZone),
      row: <GroupRow group={group} />,
    })),
  };
}

const IN = new Set(["joined", "offered"]);
