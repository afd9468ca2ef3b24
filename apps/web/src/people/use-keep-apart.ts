import { personId } from "@belay/core/ids.ts";
import { useQuery } from "@tanstack/react-query";
import { api, apiClient } from "../api.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttempt } from "../lib/use-attempt.ts";

const sentences = {
  SELF: "This is you.",
  NOT_FOUND: "They are not here any more, so nothing has to be kept apart.",
} satisfies Sentences<"SELF" | "NOT_FOUND">;
const say = (refused: { code: keyof typeof sentences }) => sentence(refused, sentences);

/** Whether one keeps this colleague apart (null while it is read), and the way to say so or take it back. */
export function useKeepApart(id: string) {
  const known = useQuery(api.people.keptApart.queryOptions());
  const { attempt, problem, isBusy } = useAttempt();
  const choice = () => ({ id: personId.parse(id) });
  return {
    isKeptApart: known.data ? known.data.some((one) => one.id === id) : null,
    problem,
    isBusy,
    keepApart: () => attempt(() => apiClient.people.keepApart.mutate(choice()), say),
    // Never refused.
    letMeet: () =>
      attempt(async () => {
        await apiClient.people.letMeet.mutate(choice());
        return { ok: true };
      }, say),
  };
}
