import type { BookSeriesInput } from "@belay/core/sessions/series-inputs.ts";
import { SERIES_BOUNDS } from "@belay/core/sessions/series-inputs.ts";
import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { seriesSentences } from "./session-sentences.ts";
import { useSeriesChoices } from "./use-series-choices.ts";

/** What the week of times and its fields have settled; what is left is which of them. */
export type SeriesWish = Omit<BookSeriesInput, "key" | "chosen">;

/** The state behind the table of a series: its times as they are now, which are taken, and one attempt at a time. */
export function useSeriesBooking(wish: SeriesWish | null, onBooked: (sessionId: string) => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const plan = useQuery(api.sessions.planSeries.queryOptions(wish ?? skipToken));
  const open = plan.data?.isOpen ? plan.data : null;
  const choices = useSeriesChoices(open?.occurrences ?? []);
  const booking = useMutation(api.sessions.bookSeries.mutationOptions());

  const choose = (index: number, startsAt: string | null) => {
    choices.choose(index, startsAt);
    setProblem(null);
    renew();
  };
  const book = async () => {
    if (wish === null) return;
    if (choices.chosen.length < SERIES_BOUNDS.least)
      return setProblem("Choose two of them at least, or go back and book a single session.");
    try {
      const outcome = await booking.mutateAsync({ ...wish, key: attemptKey, chosen: choices.chosen });
      if (outcome.ok) {
        await queryClient.invalidateQueries();
        const [first = ""] = outcome.value.ids;
        return onBooked(first);
      }
      setProblem(sentence(outcome, seriesSentences));
      renew();
      await plan.refetch();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return { plan, open, choices: { ...choices, choose }, book, problem, isBooking: booking.isPending };
}

export type SeriesBooking = ReturnType<typeof useSeriesBooking>;
