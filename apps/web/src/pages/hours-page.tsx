import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { CalendarElsewhere } from "../calendar/calendar-elsewhere.tsx";
import { HoursForm } from "../calendar/hours-form.tsx";
import { ZoneLine } from "../calendar/zone-line.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { LeaveCard } from "../mentorships/leave-card.tsx";

export function HoursPage() {
  const query = useQuery(api.calendar.hours.queryOptions());
  return (
    <>
      <PageHeading title="Your hours" sub={query.data ? <ZoneLine stored={query.data} /> : undefined} />
      <FourFaces query={query} subject="your hours" requestId={requestIdOf}>
        {(stored) => (
          <HoursForm key={stored.timeZone} stored={stored}>
            <CalendarElsewhere />
            <LeaveCard />
          </HoursForm>
        )}
      </FourFaces>
    </>
  );
}
