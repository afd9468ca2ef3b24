import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { homeSub, homeTitle } from "../inbox/home-title.ts";
import { HomeView } from "../inbox/home-view.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";

/** What waits for me, for whom do I wait, what is next. */
export function HomePage() {
  const viewer = useViewer();
  const now = useNow();
  const query = useQuery({ ...api.inbox.home.queryOptions(), staleTime: 0 });
  return (
    <>
      <PageHeading
        title={query.data ? homeTitle(query.data) : "Home"}
        sub={query.data && homeSub({ inbox: query.data, viewer, now })}
        actions={
          <Link to="/mentorships" className={buttonClassName("quiet")}>
            Book a session
          </Link>
        }
      />
      <FourFaces query={query} subject="your turns" requestId={requestIdOf}>
        {(inbox) => <HomeView inbox={inbox} />}
      </FourFaces>
    </>
  );
}
