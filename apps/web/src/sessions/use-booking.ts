import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { bookSessionInput } from "@belay/core/sessions/session-inputs.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { useNow } from "../lib/use-now.ts";
import type { FreeTimes, InputOf } from "./session-calls.ts";
import { bookSentences } from "./session-sentences.ts";
import type { SeriesWish } from "./use-series-booking.ts";

const DAY = 86_400_000;
const TWO_MONTHS = 62 * DAY;

export type Duration = InputOf["book"]["durationMinutes"];

/** One session (0), or so many every week or two. */
export interface Repeats {
  everyWeeks: 0 | 1 | 2;
  count: number;
}

/** What somebody fills in; kept whatever the answer is. */
export interface BookingDraft {
  durationMinutes: Duration;
  /** Null until they choose: the first free time then counts as chosen. */
  startsAt: string | null;
  kind: SessionKind;
  topic: string;
  repeats: Repeats;
  /** A mentor's: times outside their own hours, notice, horizon and limits are shown as well. */
  waivesOwnRules: boolean;
}

const untouched: BookingDraft = {
  durationMinutes: 60,
  startsAt: null,
  kind: "pairing",
  topic: "",
  repeats: { everyWeeks: 0, count: 6 },
  waivesOwnRules: false,
};

/** Why the last try did not book, and the free times nearest to what was wanted. */
export interface BookingProblem {
  field: "topic" | "startsAt" | null;
  words: string;
  nearestStarts: readonly string[];
}

interface Wish {
  mentorshipId: string;
  onBooked: (sessionId: string) => void;
  /** Several are wanted: their times are looked at first. */
  onSeries: (wish: SeriesWish) => void;
}

/** The state behind the booking dialog: free times, what is filled in, and one attempt at a time. */
export function useBooking({ mentorshipId, onBooked, onSeries }: Wish) {
  const [draft, setDraft] = useState(untouched);
  const [problem, setProblem] = useState<BookingProblem | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const times = useFreeTimes(mentorshipId, draft);
  const open = times.data?.isOpen ? times.data : null;
  const startsAt = chosenStart(draft, open);
  const { durationMinutes, kind } = taken(draft, open);
  const booking = useMutation(api.sessions.book.mutationOptions());

  const change = (part: Partial<BookingDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
    // Other words are another attempt; the same ones again are the same.
    renew();
  };
  const book = async () => {
    const parsed = bookSessionInput.safeParse({
      ...draft,
      durationMinutes,
      kind,
      key: attemptKey,
      mentorshipId,
      startsAt,
    });
    if (!parsed.success) return setProblem(readInputProblem(parsed.error.issues));
    const { everyWeeks, count } = draft.repeats;
    if (everyWeeks !== 0) return onSeries({ ...parsed.data, intervalWeeks: everyWeeks, count });
    try {
      const outcome = await booking.mutateAsync(parsed.data);
      if (outcome.ok) {
        await queryClient.invalidateQueries();
        return onBooked(outcome.value.id);
      }
      const nearestStarts = outcome.details?.nearestStarts ?? [];
      setProblem({ field: "startsAt", words: sentence(outcome, bookSentences), nearestStarts });
      renew();
      await times.refetch();
    } catch (error) {
      const failure = readFailure(error);
      const [first] = failure.fields;
      const field = first?.field === "topic" ? "topic" : null;
      setProblem({ field, words: first?.message ?? failure.message, nearestStarts: [] });
    }
  };
  const filledIn = { ...draft, durationMinutes, kind };
  return { draft: filledIn, startsAt, change, book, problem, times, isBooking: booking.isPending };
}

/** What they chose where the mentor takes it, else what the times are for and the first kind there is. */
function taken({ durationMinutes, kind }: BookingDraft, times: FreeTimes | null) {
  const isTaken = !times || times.durations.includes(durationMinutes);
  const length = times?.durations.find((minutes) => minutes === times.durationMinutes);
  const kinds = times?.kinds ?? [kind];
  return {
    durationMinutes: isTaken ? durationMinutes : (length ?? durationMinutes),
    kind: kinds.includes(kind) ? kind : (kinds[0] ?? kind),
  };
}

/** What they chose while it is free, the first free time until they do; a time that was taken is chosen no more. */
function chosenStart({ startsAt }: BookingDraft, times: FreeTimes | null): string | null {
  if (startsAt === null) return times?.firstStart ?? null;
  return times?.starts.includes(startsAt) ? startsAt : null;
}

export type Booking = ReturnType<typeof useBooking>;

/** All free times up to the horizon at once, so that turning weeks waits for nothing. */
function useFreeTimes(
  mentorshipId: string,
  { durationMinutes, waivesOwnRules }: Pick<BookingDraft, "durationMinutes" | "waivesOwnRules">,
) {
  const today = Math.floor(useNow() / DAY) * DAY;
  const range = {
    start: new Date(today).toISOString(),
    end: new Date(today + TWO_MONTHS).toISOString(),
  };
  return useQuery({
    ...api.sessions.freeTimes.queryOptions({ mentorshipId, ...range, durationMinutes, waivesOwnRules }),
    // While another length is asked for, the times of the last one stay in sight.
    placeholderData: (earlier) => earlier,
  });
}

function readInputProblem(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): BookingProblem {
  const [issue] = issues;
  const field = issue?.path[0] === "topic" ? "topic" : "startsAt";
  return { field, words: issue?.message ?? "Choose a time.", nearestStarts: [] };
}
