import { api, queryClient } from "../api.ts";

/** After a change every list of the company is asked for again; who leads somebody may have changed too. */
export async function refreshCompany(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(api.teams.pathFilter()),
    queryClient.invalidateQueries(api.company.pathFilter()),
    queryClient.invalidateQueries(api.people.me.queryFilter()),
  ]);
}
