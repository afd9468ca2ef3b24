import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

/** How many turns wait for the viewer behind each place, by its path. Nothing is shown for a place without. */
export type TurnCounts = Readonly<Record<string, number>>;

const NONE: TurnCounts = {};
const A_MINUTE = 60_000;

/** The numbers beside the rail's words, looked at again each minute and whenever the tab is shown. */
export function useTurnCounts(): TurnCounts {
  const { data } = useQuery({ ...api.inbox.counts.queryOptions(), refetchInterval: A_MINUTE });
  return data ?? NONE;
}
