import { redirect } from "@tanstack/react-router";
import { apiClient } from "../api.ts";
import { readInvitation } from "./read-invitation.ts";

/** What set-up asks; a company that is there already has a door of its own. */
export async function loadSetUp() {
  if ((await apiClient.company.entrance.query()) !== null) throw redirect({ to: "/sign-in" });
  return { needsCode: await apiClient.company.setUpNeedsCode.query() };
}

/** Who may join; an empty Belay is set up first. */
export async function loadJoin() {
  const entrance = await apiClient.company.entrance.query();
  if (entrance === null) throw redirect({ to: "/set-up" });
  return entrance;
}

/** Whom a link invites, with the company that does. */
export async function loadInvitation(token: string) {
  const found = await readInvitation(token);
  if (found === null) throw redirect({ to: "/set-up" });
  return found;
}
