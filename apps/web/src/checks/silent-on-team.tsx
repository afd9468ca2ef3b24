import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { SilentPairs } from "./silent-pairs.tsx";

/** For a lead: which of their people's mentorships have gone quiet. */
export function SilentOnTeam() {
  const { data = [] } = useQuery(api.checks.silentOnTeam.queryOptions());
  return (
    <SilentPairs
      pairs={data}
      says="Of your own people, after six weeks without a word. Both know that you see this. Often it helps to ask whether there is time for it, and whether the goal is still the right one."
    />
  );
}
