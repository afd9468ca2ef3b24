import type { AppRouter } from "@belay/api";
import { weeklyHours } from "@belay/core/calendar/hours-input.ts";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { api, queryClient } from "../api.ts";
import { hoursSentences } from "../calendar/hours-sentences.ts";
import type { Draft } from "../people/use-draft.ts";
import { useDraft } from "../people/use-draft.ts";

export type StoredHours = inferRouterOutputs<AppRouter>["calendar"]["hours"];
export type HoursFields = Pick<StoredHours, "weekly" | "acceptsAutomatically">;

/** The week while it is being painted in the welcome, beside the two other steps of the same row. */
export function useHoursDraft(stored: StoredHours): Draft<HoursFields> {
  const { mutateAsync } = useMutation(api.calendar.saveHours.mutationOptions());
  return useDraft({
    stored,
    pick: ({ weekly, acceptsAutomatically }: StoredHours): HoursFields => ({ weekly, acceptsAutomatically }),
    read: readHours,
    save: ({ weekly, ...rest }) =>
      mutateAsync({ ...rest, weekly: weekly === null ? null : weeklyHours.parse(weekly) }),
    sentences: hoursSentences,
  });
}

function readHours(): Promise<StoredHours> {
  return queryClient.fetchQuery({ ...api.calendar.hours.queryOptions(), staleTime: 0 });
}
