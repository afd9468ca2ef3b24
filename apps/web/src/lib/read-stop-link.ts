import { apiClient } from "../api.ts";
import { readFailure } from "./read-failure.ts";

/** What the link at the end of a mail stops; null for one that Belay did not make, also for one that is not whole. */
export async function readStopLink(token: string) {
  try {
    return await apiClient.company.stopLink.query({ token });
  } catch (error) {
    if (readFailure(error).code === "BAD_REQUEST") return null;
    throw error;
  }
}
