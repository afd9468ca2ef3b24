import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { GroupView } from "../groups/group-view.tsx";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { NotFoundPage } from "../shell/not-found-page.tsx";

const route = getRouteApi("/member/groups/$id");

export function GroupPage() {
  const { id } = route.useParams();
  const query = useQuery(api.groups.one.queryOptions({ id }));
  // Not there, not open to them, and no id at all look alike.
  if (query.error && ABSENT.has(readFailure(query.error).code)) return <NotFoundPage />;
  return (
    <FourFaces query={query} subject="this group" requestId={requestIdOf}>
      {(group) => <GroupView group={group} />}
    </FourFaces>
  );
}

const ABSENT = new Set(["NOT_FOUND", "BAD_REQUEST"]);
