import type { Refused } from "@belay/core/result.ts";
import { useState } from "react";
import { api, apiClient, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { RoomCode } from "./room-calls.ts";
import { roomSentences } from "./room-sentences.ts";

type Outcome = { ok: true } | Refused<RoomCode>;
type Verbs = typeof apiClient.rooms;

/** Changes something in a room, one thing after the other; `problem` says why the last one was not done. */
export function useRoomChange(sessionId: string) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** True when it is done. */
  const change = async (work: (verbs: Verbs) => Promise<Outcome>): Promise<boolean> => {
    setProblem(null);
    setBusy(true);
    try {
      const outcome = await work(apiClient.rooms);
      if (!outcome.ok) setProblem(sentence<RoomCode>(outcome, roomSentences));
      await queryClient.invalidateQueries(api.rooms.one.queryFilter({ sessionId }));
      return outcome.ok;
    } catch (error) {
      const failure = readFailure(error);
      setProblem(failure.fields[0]?.message ?? failure.message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { change, problem, isBusy };
}
