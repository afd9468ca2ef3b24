import { localDate, shiftDate, startOfDay, weekDates } from "@belay/core/calendar/local-days.ts";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { openHoursOf } from "../calendar/open-hours.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { BookWithSomebody } from "../sessions/book-with-somebody.tsx";
import { weekTitle } from "../sessions/free-days.ts";
import { WeekAgenda } from "../sessions/week-agenda.tsx";

const route = getRouteApi("/member/calendar");

export function CalendarPage() {
  const { timeZone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const { week } = route.useSearch();
  const dates = weekDates(week ?? localDate(now, timeZone));
  const [monday = ""] = dates;
  const range = { start: startOfDay(monday, timeZone), end: startOfDay(shiftDate(monday, 7), timeZone) };
  const sessions = useQuery({
    ...api.sessions.inRange.queryOptions(range),
    placeholderData: (earlier) => earlier,
  });
  const { data: hours } = useQuery(api.calendar.hours.queryOptions());
  const title = weekTitle(dates, locale);
  return (
    <>
      <PageHeading
        title={title}
        sub={<ZoneLabel zone={timeZone} now={now} />}
        actions={<WeekLinks monday={monday} />}
      />
      <FourFaces query={sessions} subject="your week" requestId={requestIdOf}>
        {(found) => (
          <Stack>
            <Row justify="between">
              <Text>{sayCount(found)}</Text>
              <BookWithSomebody />
            </Row>
            <WeekAgenda
              dates={dates}
              sessions={found}
              openHours={(date) => openHoursOf(date, hours?.weekly ?? [])}
            />
            <Row justify="between">
              <Text tone="muted" size="small">
                {sayHours(hours?.weekly)}
              </Text>
              <Link to="/settings/hours" className={buttonClassName("quiet")}>
                Change your hours
              </Link>
            </Row>
          </Stack>
        )}
      </FourFaces>
    </>
  );
}

function WeekLinks({ monday }: { monday: string }) {
  const link = buttonClassName("quiet");
  return (
    <nav aria-label="Weeks">
      <Row gap={2}>
        <Link to="/calendar" search={{ week: shiftDate(monday, -7) }} className={link}>
          Earlier
        </Link>
        <Link to="/calendar" search={{}} className={link}>
          This week
        </Link>
        <Link to="/calendar" search={{ week: shiftDate(monday, 7) }} className={link}>
          Later
        </Link>
      </Row>
    </nav>
  );
}

function sayCount(sessions: readonly { status: string }[]): string {
  const standing = sessions.filter(({ status }) => !GONE.has(status)).length;
  if (standing === 0) return "Nothing is booked this week.";
  return standing === 1 ? "1 session this week." : `${standing} sessions this week.`;
}

const GONE = new Set(["declined", "expired", "cancelled"]);

function sayHours(weekly: readonly unknown[] | null | undefined): string {
  if (weekly === undefined) return "";
  if (weekly === null) return "You have not painted your open hours yet.";
  return weekly.length === 0
    ? "Your hours say that you are never open."
    : "Open hours are when others can book you. Only you see them; others see times that suit both.";
}
