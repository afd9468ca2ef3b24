import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { api } from "../api.ts";
import { CalendarElsewhere } from "../calendar/calendar-elsewhere.tsx";
import { HoursForm } from "../calendar/hours-form.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { LeaveCard } from "../mentorships/leave-card.tsx";

export function HoursPage() {
  const query = useQuery(api.calendar.hours.queryOptions());
  return (
    <>
      <PageHeading title="Your hours" sub={<ZoneLine />} />
      <FourFaces query={query} subject="your hours" requestId={requestIdOf}>
        {(stored) => (
          <HoursForm stored={stored}>
            <CalendarElsewhere />
            <LeaveCard />
          </HoursForm>
        )}
      </FourFaces>
    </>
  );
}

function ZoneLine() {
  const hasProfile = Object.hasOwn(useRouter().routesByPath, "/settings/profile");
  return (
    <>
      Hours follow the clock of your own zone, through summer and winter time.{" "}
      {hasProfile ? <a href="/settings/profile">Change your zone in your profile</a> : null}
    </>
  );
}
