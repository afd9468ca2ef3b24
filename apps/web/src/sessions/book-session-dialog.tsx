import { OFFERED_DURATIONS } from "@belay/core/calendar/booking-defaults.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { BookingFooter } from "./booking-footer.tsx";
import { DurationChips } from "./duration-chips.tsx";
import { FreeWeek } from "./free-week.tsx";
import { NoTimes } from "./no-times.tsx";
import { OwnRulesSwitch } from "./own-rules-switch.tsx";
import { RepeatFields } from "./repeat-fields.tsx";
import { sayOther } from "./say-other.ts";
import { SeriesFooter, SeriesStep } from "./series-step.tsx";
import { useBooking } from "./use-booking.ts";
import type { SeriesWish } from "./use-series-booking.ts";
import { useSeriesBooking } from "./use-series-booking.ts";
import { firstName } from "./use-session-time.ts";

interface BookSessionDialogProps {
  mentorshipId: string;
  /** Who is booked; known before the times are. */
  other: { id: string; name: string };
  onClose: () => void;
}

/**
 * "Book with Ana": a week of times that suit both, what it is about, one line to confirm. Render it when it is
 * to open: its attempt begins then. Goes to the new session when it is booked.
 */
export function BookSessionDialog({ mentorshipId, other, onClose }: BookSessionDialogProps) {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const now = new Date(useNow()).toISOString();
  const { timeZone } = useViewer();
  const onBooked = (id: string) => {
    onClose();
    return navigate({ to: "/sessions/$id", params: { id } });
  };
  const [wish, setWish] = useState<SeriesWish | null>(null);
  const booking = useBooking({ mentorshipId, onBooked, onSeries: setWish });
  const series = useSeriesBooking(wish, onBooked);
  const { times, draft, change } = booking;
  const open = times.data?.isOpen ? times.data : null;
  const lead = <Avatar id={other.id} name={other.name} size="large" />;
  if (wish !== null)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        head={{ title: `${wish.count} sessions with ${firstName(other.name)}`, sub: wish.topic, lead }}
        footer={<SeriesFooter booking={series} onBack={() => setWish(null)} />}
      >
        <SeriesStep booking={series} wish={wish} />
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      head={{
        title:
          open?.role === "mentor"
            ? `Offer ${firstName(other.name)} a time`
            : `Book with ${firstName(other.name)}`,
        sub: open ? sayOther(open, { now, zone: timeZone }) : undefined,
        lead,
        end: (
          <DurationChips
            durations={open?.durations ?? OFFERED_DURATIONS}
            value={draft.durationMinutes}
            onChange={(durationMinutes) => change({ durationMinutes })}
          />
        ),
      }}
      footer={
        open?.firstStart ? <BookingFooter booking={booking} times={open} onClose={onClose} /> : undefined
      }
    >
      <FourFaces query={times} subject="the times that suit both" requestId={requestIdOf}>
        {(found) =>
          found.isOpen && found.firstStart !== null ? (
            <FreeWeek booking={booking} times={found} firstStart={found.firstStart} />
          ) : (
            <NoTimes times={found} onClose={onClose} />
          )
        }
      </FourFaces>
      {isPhone && open?.firstStart ? (
        <RepeatFields value={draft.repeats} onChange={(repeats) => change({ repeats })} />
      ) : null}
      {open?.role === "mentor" ? (
        <OwnRulesSwitch
          isOn={draft.waivesOwnRules}
          onChange={(waivesOwnRules) => change({ waivesOwnRules })}
        />
      ) : null}
    </Dialog>
  );
}
