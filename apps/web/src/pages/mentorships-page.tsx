import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { pickFromSearch } from "../matching/suggested-mentors.tsx";
import { MentorshipsView } from "../mentorships/mentorships-view.tsx";
import { otherOf } from "../mentorships/other-of.ts";
import { mentorshipsTitle, sortMentorships } from "../mentorships/sort-mentorships.ts";
import { BookSessionButton } from "../sessions/book-session-button.tsx";

/** Where do we stand, whose turn is it: all of one's mentorships. */
export function MentorshipsPage() {
  const viewer = useViewer();
  const now = useNow();
  const requests = useQuery(api.mentorships.requests.queryOptions());
  const mentorships = useQuery(api.mentorships.mine.queryOptions());
  const sorted =
    requests.data && mentorships.data
      ? sortMentorships(
          { requests: requests.data, mentorships: mentorships.data },
          { viewerId: viewer.id, now },
        )
      : undefined;
  const standing = useStanding();
  const both = {
    data: sorted && standing.data ? { sorted, standing: standing.data } : undefined,
    error: requests.error ?? mentorships.error ?? standing.error,
    refetch: () => Promise.all([requests.refetch(), mentorships.refetch(), standing.refetch()]),
  };
  return (
    <>
      <PageHeading
        title={sorted ? mentorshipsTitle(sorted) : "Mentorships"}
        actions={
          <Link to="/find" className={buttonClassName("quiet")}>
            Find a mentor
          </Link>
        }
      />
      <FourFaces query={both} subject="your mentorships" requestId={requestIdOf}>
        {(full) => (
          <MentorshipsView
            {...full}
            pickNext={pickFromSearch}
            endOf={(mentorship) => (
              <BookSessionButton
                mentorshipId={mentorship.id}
                other={otherOf(mentorship, viewer.id)}
                variant="quiet"
              />
            )}
          />
        )}
      </FourFaces>
    </>
  );
}

/** Whom one asks next, where one stands in line, and one's own line. */
function useStanding() {
  const choices = useQuery(api.mentorships.choices.queryOptions());
  const waits = useQuery(api.mentorships.waits.queryOptions());
  const line = useQuery(api.mentorships.line.queryOptions());
  const isRead = choices.data && waits.data && line.data;
  return {
    data: isRead ? { choices: choices.data, waits: waits.data, line: line.data } : undefined,
    error: choices.error ?? waits.error ?? line.error,
    refetch: () => Promise.all([choices.refetch(), waits.refetch(), line.refetch()]),
  };
}
