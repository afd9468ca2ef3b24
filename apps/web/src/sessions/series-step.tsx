import { SERIES_BOUNDS } from "@belay/core/sessions/series-inputs.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { zoneCity } from "@belay/core/time-words/zone-words.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Text } from "@belay/ui/text.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { SeriesList } from "./series-list.tsx";
import { sayInterval } from "./series-words.ts";
import { StepFooter } from "./step-footer.tsx";
import type { SeriesBooking, SeriesWish } from "./use-series-booking.ts";
import { firstName, useSessionTime } from "./use-session-time.ts";

interface SeriesStepProps {
  booking: SeriesBooking;
  wish: SeriesWish;
}

/** The table of a series: which of its times are free, and which are taken instead or left out. */
export function SeriesStep({ booking, wish }: SeriesStepProps) {
  return (
    <FourFaces query={booking.plan} subject="the times of the series" requestId={requestIdOf}>
      {(plan) =>
        plan.isOpen ? (
          <>
            <Pattern wish={wish} timeZone={plan.timeZone} />
            <SeriesList
              label="The sessions of the series"
              occurrences={plan.occurrences}
              choices={booking.choices}
              facts={plan}
            />
          </>
        ) : (
          <EmptyState>This mentorship is paused or has ended, so nothing new can be booked in it.</EmptyState>
        )
      }
    </FourFaces>
  );
}

/** "Every week, as the clock in Madrid shows it": what stays the same when the clocks change. */
function Pattern({ wish, timeZone }: { wish: SeriesWish; timeZone: string }) {
  const timeOf = useSessionTime();
  const endsAt = new Date(Date.parse(wish.startsAt) + wish.durationMinutes * 60_000).toISOString();
  const words = timeOf({ startsAt: wish.startsAt, endsAt });
  const { day } = formatSessionTime(words);
  const { range } = formatSessionTime({ ...words, zone: timeZone });
  const often = sayInterval(wish.intervalWeeks);
  return (
    <Text tone="muted">
      {`${often[0]?.toUpperCase()}${often.slice(1)} from ${day}, always ${range.split(" ")[0]} by the clock in ${zoneCity(timeZone)}.`}
    </Text>
  );
}

interface SeriesFooterProps {
  booking: SeriesBooking;
  onBack: () => void;
}

/** What will be booked, and the one button; back to the week without losing anything. */
export function SeriesFooter({ booking, onBack }: SeriesFooterProps) {
  const { open, choices, problem, isBooking, book } = booking;
  const count = choices.chosen.length;
  const leftOut = (open?.occurrences.length ?? 0) - count;
  const what = count === 1 ? "1 session" : `${count} sessions`;
  const left = leftOut === 0 ? "" : leftOut === 1 ? "One is left out." : `${leftOut} are left out.`;
  return (
    <StepFooter
      problem={problem}
      says={[sayAfterwards(open, what), left].filter(Boolean).join(" ")}
      onBack={onBack}
      action={{
        label: sayVerb(open, what),
        isBusy: isBooking,
        isDisabled: count < SERIES_BOUNDS.least,
        onAct: book,
      }}
    />
  );
}

type OpenPlan = SeriesBooking["open"];

function sayVerb(open: OpenPlan, what: string): string {
  if (open?.role === "mentor") return `Offer ${what}`;
  return open?.acceptsAtOnce === false ? `Ask for ${what}` : `Book ${what}`;
}

function sayAfterwards(open: OpenPlan, what: string): string {
  if (open === null) return "";
  return open.acceptsAtOnce
    ? `All ${what} stand at once, or none does.`
    : `${firstName(open.other.name)} answers for all ${what} at once, or for each.`;
}
