import { seriesOccurrences } from "@belay/core/calendar/series.ts";
import type { TimePlace } from "@belay/ui/time-grid-model.ts";
import { minutesWords } from "@belay/ui/time-grid-model.ts";
import type { ComponentProps } from "react";
import { lazy, Suspense, useState } from "react";
import { useViewer } from "../lib/viewer.ts";
import type { SessionCard } from "./session-calls.ts";
import { WeekCalendar } from "./week-calendar.tsx";

const MoveSessionDialog = lazy(async () => ({
  default: (await import("./move-session-dialog.tsx")).MoveSessionDialog,
}));

interface Dragged {
  session: SessionCard;
  /** Null where the clock skips the time that it was dragged to. */
  wanted: string | null;
}

/** The week, in which a session can be dragged to another time; the dialog says what comes of it before it does. */
export function MovableWeek(props: Omit<ComponentProps<typeof WeekCalendar>, "onMove">) {
  const { id: viewerId, timeZone } = useViewer();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const drop = (sessionId: string, to: TimePlace) => {
    const session = props.sessions.find(({ id }) => id === sessionId);
    if (session) setDragged({ session, wanted: momentOf(to, timeZone) });
  };
  return (
    <>
      <WeekCalendar {...props} onMove={drop} />
      <Suspense>
        {dragged ? (
          <MoveSessionDialog
            session={dragged.session}
            other={otherOf(dragged.session, viewerId)}
            wanted={dragged.wanted}
            onClose={() => setDragged(null)}
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** The moment at which the viewer's clock shows it; of two the earlier. */
function momentOf({ date, from }: TimePlace, timeZone: string): string | null {
  const once = { intervalWeeks: 1, count: 1 };
  const [moment] = seriesOccurrences({
    timeZone,
    firstDate: date,
    localTime: minutesWords(from),
    ...once,
  });
  return moment?.start ?? null;
}

function otherOf(session: SessionCard, viewerId: string) {
  return session.mentorId === viewerId
    ? { id: session.menteeId, name: session.menteeName, timeZone: session.menteeTimeZone }
    : { id: session.mentorId, name: session.mentorName, timeZone: session.mentorTimeZone };
}
