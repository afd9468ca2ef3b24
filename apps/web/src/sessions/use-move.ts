import { rescheduleSessionInput } from "@belay/core/sessions/session-inputs.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { useNow } from "../lib/use-now.ts";
import type { AnswerOf } from "./session-calls.ts";
import { moveSentences } from "./session-sentences.ts";
import type { BookingProblem } from "./use-booking.ts";

const DAY = 86_400_000;
const TWO_MONTHS = 62 * DAY;

interface MoveDraft {
  startsAt: string | null;
  /** A mentor's: times outside their own hours, notice, horizon and limits are shown as well. */
  waivesOwnRules: boolean;
  /** Of a series: those that follow go along. */
  takesFollowing: boolean;
}

/** What moving needs to know of a session. */
export interface Movable {
  id: string;
  version: number;
  startsAt: string;
  endsAt: string;
}

/**
 * The state behind the move dialog: the times there are, the chosen one, and one attempt at a time. `wanted` is where
 * it was dragged to: chosen when it is free, and otherwise the free times nearest to it are named.
 */
export function useMove(session: Movable, onMoved: () => void, wanted: string | null = null) {
  const [draft, setDraft] = useState<MoveDraft>({
    startsAt: wanted,
    waivesOwnRules: false,
    takesFollowing: false,
  });
  const [problem, setProblem] = useState<BookingProblem | null>(null);
  const { attemptKey, renew } = useAttemptKey();
  const times = useMoveTimes(session.id, draft.waivesOwnRules);
  const moving = useMutation(api.sessions.reschedule.mutationOptions());
  const isFree = times.data?.isOpen && times.data.starts.includes(draft.startsAt ?? "");
  const startsAt = isFree ? draft.startsAt : null;

  const change = (part: Partial<MoveDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
    renew();
  };
  const fail = (words: string, nearestStarts: readonly string[] = []) =>
    setProblem({ field: "startsAt", words, nearestStarts });
  const move = async () => {
    const { id: sessionId, version } = session;
    const { waivesOwnRules } = draft;
    const wish = { sessionId, version, key: attemptKey, startsAt, waivesOwnRules };
    const parsed = rescheduleSessionInput.safeParse(wish);
    if (!parsed.success) return fail("Choose a time above.");
    try {
      const outcome = await moving.mutateAsync(parsed.data);
      if (!outcome.ok) {
        fail(sentence(outcome, moveSentences), outcome.details?.nearestStarts);
        renew();
      }
      await queryClient.invalidateQueries();
      if (outcome.ok) onMoved();
    } catch (error) {
      fail(readFailure(error).message);
    }
  };
  const missed = wanted !== null && draft.startsAt === wanted ? whenMissed(times.data, wanted) : null;
  return { draft, startsAt, change, move, problem: problem ?? missed, times, isMoving: moving.isPending };
}

const MISSED = "That time does not suit you both. The nearest that do:";
const NEAREST = 3;

function whenMissed(times: AnswerOf["moveTimes"] | undefined, wanted: string): BookingProblem | null {
  if (!times?.isOpen || times.starts.includes(wanted)) return null;
  return { field: "startsAt", words: MISSED, nearestStarts: nearestStarts(times.starts, wanted) };
}

function nearestStarts(starts: readonly string[], wanted: string): string[] {
  const distance = (start: string) => Math.abs(Date.parse(start) - Date.parse(wanted));
  return starts
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, NEAREST)
    .sort();
}

export type Move = ReturnType<typeof useMove>;

function useMoveTimes(sessionId: string, waivesOwnRules: boolean) {
  const today = Math.floor(useNow() / DAY) * DAY;
  const range = {
    start: new Date(today).toISOString(),
    end: new Date(today + TWO_MONTHS).toISOString(),
  };
  return useQuery({
    ...api.sessions.moveTimes.queryOptions({ sessionId, ...range, waivesOwnRules }),
    placeholderData: (earlier) => earlier,
  });
}
