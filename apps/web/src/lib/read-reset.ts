import { apiClient } from "../api.ts";
import { readFailure } from "./read-failure.ts";

/** Whose password a link changes; null for a link that does not work, also for one that is not whole. */
export async function readReset(token: string) {
  try {
    return await apiClient.company.reset.query({ token });
  } catch (error) {
    if (readFailure(error).code === "BAD_REQUEST") return null;
    throw error;
  }
}
