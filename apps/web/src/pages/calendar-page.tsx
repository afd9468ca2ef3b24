import { shiftDate, startOfDay } from "@belay/core/calendar/local-days.ts";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import { ZoneLabel } from "@belay/ui/zone-label.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { OpenGroups } from "../groups/open-groups.tsx";
import { useCalendarGroups } from "../groups/use-calendar-groups.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { BookWithSomebody } from "../sessions/book-with-somebody.tsx";
import { calendarTitle } from "../sessions/calendar-title.ts";
import { CalendarToolbar } from "../sessions/calendar-toolbar.tsx";
import { CalendarView } from "../sessions/calendar-view.tsx";
import { LogSessionLink } from "../sessions/log-session-link.tsx";
import { shownCalendar } from "../sessions/shown-calendar.ts";

const route = getRouteApi("/member/calendar");

/** One's sessions and one's open hours: a day, a week, a month, or a list. */
export function CalendarPage() {
  const { timeZone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const isPhone = useIsPhone();
  const shown = shownCalendar(route.useSearch(), { now, timeZone, isPhone });
  const [first = shown.date, last = first] = [shown.dates[0], shown.dates.at(-1)];
  const range = { start: startOfDay(first, timeZone), end: startOfDay(shiftDate(last, 1), timeZone) };
  const sessions = useQuery({
    ...api.sessions.inRange.queryOptions(range),
    placeholderData: (earlier) => earlier,
  });
  const groups = useCalendarGroups(range);
  const { data: hours } = useQuery(api.calendar.hours.queryOptions());
  return (
    <>
      <PageHeading
        title={calendarTitle(shown, locale)}
        sub={<ZoneLabel zone={timeZone} now={now} />}
        actions={
          <>
            <BookWithSomebody />
            <LogSessionLink />
          </>
        }
      />
      <Stack>
        <CalendarToolbar shown={shown} />
        <FourFaces query={sessions} subject="your calendar" requestId={requestIdOf}>
          {(found) => (
            <Stack>
              <CalendarView
                shown={shown}
                range={range}
                sessions={found}
                beside={groups}
                hours={hours?.weekly ? { timeZone: hours.timeZone, weekly: hours.weekly } : null}
              >
                <Text>{sayCount(found, { groups: groups.rows.length, shape: shown.shape })}</Text>
              </CalendarView>
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
        <OpenGroups shows="all" />
      </Stack>
    </>
  );
}

const SPANS = { day: "on this day", week: "in this week", list: "in this week", month: "in these weeks" };

function sayCount(
  sessions: readonly { status: string }[],
  { groups, shape }: { groups: number; shape: keyof typeof SPANS },
): string {
  const standing = sessions.filter(({ status }) => !GONE.has(status)).length + groups;
  if (standing === 0) return `Nothing is booked ${SPANS[shape]}.`;
  return standing === 1 ? `1 session ${SPANS[shape]}.` : `${standing} sessions ${SPANS[shape]}.`;
}

const GONE = new Set(["declined", "expired", "cancelled"]);

function sayHours(weekly: readonly unknown[] | null | undefined): string {
  if (weekly === undefined) return "";
  if (weekly === null) return "You have not painted your open hours yet.";
  return weekly.length === 0
    ? "Your hours say that you are never open."
    : "The light hours are when others can book you. Only you see them; others see times that suit both.";
}
