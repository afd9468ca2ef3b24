import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttempt } from "../lib/use-attempt.ts";
import type { LeaveLineCode, TakePlaceCode } from "./mentorship-calls.ts";
import { leaveLineSentences, takePlaceSentences } from "./mentorship-sentences.ts";

/** What is done to where one stands in line: taking the place that is kept, or giving up one's turn. */
export function useWait({ id: waitId, version }: { id: string; version: number }) {
  const { attempt, ...state } = useAttempt();
  const leaving = useMutation(api.mentorships.leaveLine.mutationOptions());
  const taking = useMutation(api.mentorships.takePlace.mutationOptions());
  const seen = { waitId, version };
  return {
    ...state,
    leave: () =>
      attempt<LeaveLineCode>(
        () => leaving.mutateAsync(seen),
        (refused) => sentence<LeaveLineCode>(refused, leaveLineSentences),
      ),
    take: () =>
      attempt<TakePlaceCode>(
        () => taking.mutateAsync(seen),
        (refused) => sentence<TakePlaceCode>(refused, takePlaceSentences),
      ),
  };
}
