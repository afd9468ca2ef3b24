import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { RunView } from "../cohorts/run-view.tsx";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { NotFoundPage } from "../shell/not-found-page.tsx";

const route = getRouteApi("/member/programmes/$id/runs/$runId");

/** How often a run under way is looked at, beside the word that comes of each step. */
const LOOK_AGAIN = 1_000;

export function RunPage() {
  const { runId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    ...api.cohorts.run.queryOptions({ runId }),
    refetchInterval: ({ state }) =>
      state.data?.status === "queued" || state.data?.status === "running" ? LOOK_AGAIN : false,
  });
  if (query.error && ABSENT.has(readFailure(query.error).code)) return <NotFoundPage />;
  return (
    <FourFaces query={query} subject="this run" requestId={requestIdOf}>
      {(run) => (
        <RunView
          run={run}
          search={search}
          onSearch={(next) => navigate({ search: next, resetScroll: false })}
        />
      )}
    </FourFaces>
  );
}

const ABSENT = new Set(["NOT_FOUND", "BAD_REQUEST"]);
