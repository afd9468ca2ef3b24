import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { SessionWithRoom } from "../rooms/session-with-room.tsx";
import { NotFoundPage } from "../shell/not-found-page.tsx";

const route = getRouteApi("/member/sessions/$id");

export function SessionPage() {
  const { id } = route.useParams();
  const query = useQuery(api.sessions.one.queryOptions({ id }));
  // Not there, not theirs, and no id at all look alike.
  if (query.error && ABSENT.has(readFailure(query.error).code)) return <NotFoundPage />;
  return (
    <FourFaces query={query} subject="this session" requestId={requestIdOf}>
      {(session) => <SessionWithRoom session={session} />}
    </FourFaces>
  );
}

const ABSENT = new Set(["NOT_FOUND", "BAD_REQUEST"]);
