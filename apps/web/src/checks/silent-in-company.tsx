import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { SilentPairs } from "./silent-pairs.tsx";

/** For whoever runs the programme: which mentorships have gone quiet. */
export function SilentInCompany() {
  const { data = [] } = useQuery(api.checks.silentInCompany.queryOptions());
  return (
    <SilentPairs
      pairs={data}
      says="After six weeks without a session or a word. Their leads see it too; after 90 days the two are asked whether they conclude it or go on."
    />
  );
}
