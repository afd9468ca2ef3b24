import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import type { FormEvent } from "react";
import classes from "./booking-footer.module.css";
import { NearestTimes } from "./nearest-times.tsx";
import { RepeatFields } from "./repeat-fields.tsx";
import type { FreeTimes } from "./session-calls.ts";
import { KIND_WORDS } from "./session-words.ts";
import type { Booking, BookingDraft } from "./use-booking.ts";
import { useSessionTime } from "./use-session-time.ts";

interface BookingFooterProps {
  booking: Booking;
  times: FreeTimes;
  onClose: () => void;
}

/** What it is about, the time in both zones, and the one button. */
export function BookingFooter({ booking, times, onClose }: BookingFooterProps) {
  const { draft, problem, change } = booking;
  const isPhone = useIsPhone();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return booking.book();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {problem && problem.field !== "topic" ? (
        <NearestTimes problem={problem} times={times} onChoose={(startsAt) => change({ startsAt })} />
      ) : null}
      <TextField
        label="What is it about?"
        visibleTo="Both of you and your calendars see this"
        value={draft.topic}
        maxLength={200}
        onChange={(event) => change({ topic: event.target.value })}
        error={problem?.field === "topic" ? problem.words : undefined}
      />
      <Chips
        label="Kind of session"
        options={times.kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      {isPhone ? null : <RepeatFields value={draft.repeats} onChange={(repeats) => change({ repeats })} />}
      <Row justify="between">
        <WhatHappens booking={booking} times={times} />
        {isPhone ? (
          <Button variant="primary" type="submit" loading={booking.isBooking} fullWidth>
            {sayVerb(times, draft)}
          </Button>
        ) : (
          <Row>
            <Button variant="bare" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" type="submit" loading={booking.isBooking}>
              {sayVerb(times, draft)}
            </Button>
          </Row>
        )}
      </Row>
    </form>
  );
}

function WhatHappens({ booking: { startsAt, draft }, times }: Pick<BookingFooterProps, "booking" | "times">) {
  const timeOf = useSessionTime();
  if (startsAt === null) return <Text tone="muted">Choose a time above.</Text>;
  const endsAt = new Date(Date.parse(startsAt) + draft.durationMinutes * 60_000).toISOString();
  return <TimeRange layout="block" time={timeOf({ startsAt, endsAt }, times.other)} />;
}

function sayVerb({ role, acceptsAtOnce }: FreeTimes, { repeats }: BookingDraft): string {
  if (repeats.everyWeeks !== 0) return `Check the ${repeats.count} times`;
  if (role === "mentor") return "Offer";
  return acceptsAtOnce ? "Book" : "Ask for this time";
}
