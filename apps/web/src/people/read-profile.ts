import { api, queryClient } from "../api.ts";
import type { Profile } from "./profile.ts";

/** The profile as it is stored now. What is made of it elsewhere is read again when it is looked at. */
export async function readProfile(): Promise<Profile> {
  const profile = await queryClient.fetchQuery({ ...api.people.profile.queryOptions(), staleTime: 0 });
  // Not awaited: a form that was saved doesn't wait for pages that nobody looks at.
  Promise.all([
    queryClient.invalidateQueries(api.people.me.pathFilter()),
    queryClient.invalidateQueries(api.people.one.pathFilter()),
    queryClient.invalidateQueries(api.matching.pathFilter()),
  ]).catch(reportError);
  return profile;
}
