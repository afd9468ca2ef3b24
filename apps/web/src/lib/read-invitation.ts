import { apiClient } from "../api.ts";
import { readFailure } from "./read-failure.ts";

/** The company and the address behind a link; `invitation` null for a link that does not work, null before set-up. */
export async function readInvitation(token: string) {
  const entrance = await apiClient.company.entrance.query();
  if (entrance === null) return null;
  return { company: entrance.name, invitation: await findInvitation(token) };
}

async function findInvitation(token: string) {
  try {
    return await apiClient.company.invitation.query({ token });
  } catch (error) {
    // A link that is not whole is a link that does not work.
    if (readFailure(error).code === "BAD_REQUEST") return null;
    throw error;
  }
}
