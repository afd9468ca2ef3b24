import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { LadderView } from "../ladder/ladder-view.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";

const route = getRouteApi("/member/ladder");

export function LadderPage() {
  const { level } = route.useSearch();
  const query = useQuery(api.ladder.current.queryOptions());
  return (
    <>
      <PageHeading
        title="What is expected at each level"
        sub="Two tracks, one line of grades. Moving across is a change of work, not a step down."
      />
      <FourFaces query={query} subject="the ladder" requestId={requestIdOf}>
        {(current) => <LadderView {...current} chosenId={level} />}
      </FourFaces>
    </>
  );
}
