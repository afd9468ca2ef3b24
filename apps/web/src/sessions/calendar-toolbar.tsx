import { localDate } from "@belay/core/calendar/local-days.ts";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Chips } from "@belay/ui/chips.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import { Link, useNavigate } from "@tanstack/react-router";
import type { CalendarShape } from "../lib/calendar-search.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { ShownCalendar } from "./shown-calendar.ts";
import { stepDate } from "./shown-calendar.ts";

const WORDS = { day: "Day", week: "Week", month: "Month", list: "List" } satisfies Record<
  CalendarShape,
  string
>;
const ON_WIDE: readonly CalendarShape[] = ["day", "week", "month", "list"];
// A week of columns has no room here.
const ON_PHONE: readonly CalendarShape[] = ["day", "list", "month"];

/** Earlier, now and later, and how the calendar is looked at. */
export function CalendarToolbar({ shown }: { shown: Pick<ShownCalendar, "shape" | "date"> }) {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const { timeZone } = useViewer();
  const today = localDate(new Date(useNow()).toISOString(), timeZone);
  const { shape, date } = shown;
  const shapes = isPhone ? ON_PHONE : ON_WIDE;
  const link = buttonClassName("quiet");
  return (
    <Row justify="between">
      <nav aria-label="Dates">
        <Row gap={2}>
          <Link to="/calendar" search={{ [shape]: stepDate(shown, -1) }} className={link}>
            Earlier
          </Link>
          <Link to="/calendar" search={{ [shape]: today }} className={link}>
            Today
          </Link>
          <Link to="/calendar" search={{ [shape]: stepDate(shown, 1) }} className={link}>
            Later
          </Link>
        </Row>
      </nav>
      <Chips
        label="How to look at it"
        options={shapes.map((value) => ({ value, label: WORDS[value] }))}
        value={shape}
        onChange={(next) => navigate({ to: "/calendar", search: { [next]: date }, replace: true })}
      />
    </Row>
  );
}
