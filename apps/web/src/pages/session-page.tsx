import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { AfterHelp } from "../help/after-help.tsx";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { SessionWithRoom } from "../rooms/session-with-room.tsx";
import type { SessionDetail } from "../sessions/session-calls.ts";
import { NotFoundPage } from "../shell/not-found-page.tsx";

const route = getRouteApi("/member/sessions/$id");

export function SessionPage() {
  const { id } = route.useParams();
  const query = useQuery(api.sessions.one.queryOptions({ id }));
  // Not there, not theirs, and no id at all look alike.
  if (query.error && ABSENT.has(readFailure(query.error).code)) return <NotFoundPage />;
  return (
    <FourFaces query={query} subject="this session" requestId={requestIdOf}>
      {(session) => (
        <>
          <SessionWithRoom session={session} />
          <AfterHelpOf session={session} />
        </>
      )}
    </FourFaces>
  );
}

const ABSENT = new Set(["NOT_FOUND", "BAD_REQUEST"]);

/** Once it has begun, for the two of a session that came of an ask. */
function AfterHelpOf({ session }: { session: SessionDetail }) {
  const now = useNow();
  const { form, role, ofPair, startsAt } = session;
  const other = role === "mentor" ? session.mentee : session.mentor;
  const isOfHelp = form === "flash" || form === "stuck";
  if (!isOfHelp || role === "lead" || ofPair === null || other === null) return null;
  if (now < Date.parse(startsAt)) return null;
  return <AfterHelp role={role} other={other} skillId={ofPair.goal.skillId} />;
}
