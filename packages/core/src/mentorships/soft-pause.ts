import type { Clocks } from "../programmes/clocks.ts";
import type { RequestStatus } from "./request.ts";

/**
 * Whether a mentor who leaves requests unanswered is paused: the newest that are closed, as many as the clock
 * says, all ran out. `closed` is newest first; one that was taken back says nothing about the mentor.
 */
export function shouldPause(
  closed: readonly RequestStatus[],
  { afterExpiredRequests }: Clocks["softPause"],
): boolean {
  const telling = closed.filter((status) => status !== "withdrawn" && status !== "requested");
  const newest = telling.slice(0, afterExpiredRequests);
  return newest.length === afterExpiredRequests && newest.every((status) => status === "expired");
}
