import { api, queryClient } from "../api.ts";

/** After a change: its pages are read anew, and whether somebody runs any at all. */
export async function refreshProgrammes(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(api.programmes.pathFilter()),
    queryClient.invalidateQueries(api.people.me.queryFilter()),
  ]);
}
