import type { AppRouter } from "@belay/api";
import { Card } from "@belay/ui/card.tsx";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { api } from "../api.ts";
import { PairChecks } from "../checks/pair-checks.tsx";
import { PairTurns } from "../inbox/pair-turns.tsx";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { PageTitle } from "../lib/page-title.tsx";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { EndMentorship } from "../mentorships/end-mentorship.tsx";
import type { Mentorship } from "../mentorships/mentorship-calls.ts";
import { otherOf } from "../mentorships/other-of.ts";
import { dayWords } from "../mentorships/request-words.ts";
import { useReader } from "../mentorships/use-reader.ts";
import { AwayLine } from "../people/away-line.tsx";
import { firstName } from "../people/first-name.ts";
import { KeepApartButton } from "../people/keep-apart-button.tsx";
import { usePersonWords } from "../people/use-person-words.ts";
import { PairReviews } from "../reviews/pair-reviews.tsx";
import { BookSessionButton } from "../sessions/book-session-button.tsx";
import { LogSessionLink } from "../sessions/log-session-link.tsx";
import { PairSessions } from "../sessions/pair-sessions.tsx";
import { NotFoundPage } from "../shell/not-found-page.tsx";

type PairOfOne = inferRouterOutputs<AppRouter>["mentorships"]["one"];

const route = getRouteApi("/member/mentorships/$id");
const ABSENT = new Set(["NOT_FOUND", "BAD_REQUEST"]);

/** Where do we two stand, whose turn is it. */
export function MentorshipPage() {
  const { id } = route.useParams();
  const query = useQuery(api.mentorships.one.queryOptions({ id }));
  // Not there, not theirs, and no id at all look alike.
  if (query.error && ABSENT.has(readFailure(query.error).code)) return <NotFoundPage />;
  return (
    <FourFaces query={query} subject="this mentorship" requestId={requestIdOf}>
      {(mentorship) => <Pair mentorship={mentorship} />}
    </FourFaces>
  );
}

function Pair({ mentorship }: { mentorship: PairOfOne }) {
  const viewer = useViewer();
  const sayGoal = useGoalWords();
  const other = otherOf(mentorship, viewer.id);
  const goal = sayGoal(mentorship);
  const isActive = mentorship.status === "active";
  return (
    <>
      <PageTitle>{`${goal} with ${other.name}`}</PageTitle>
      <PageHeading
        over={
          other.role === "mentee" ? `${firstName(other.name)} helps you` : `You help ${firstName(other.name)}`
        }
        title={`${goal} with ${other.name}`}
        sub={<PairLine mentorship={mentorship} />}
        actions={
          <>
            {isActive ? <BookSessionButton mentorshipId={mentorship.id} other={other} /> : null}
            <LogSessionLink withId={other.id} />
          </>
        }
      />
      <PairAway mentorship={mentorship} />
      <Grid columns="aside">
        <Stack gap={6}>
          {isActive ? <PairTurns otherId={other.id} otherName={firstName(other.name)} /> : null}
          <PairChecks mentorship={mentorship} otherName={firstName(other.name)} />
          <PairSessions mentorshipId={mentorship.id} />
          <PairReviews mentorshipId={mentorship.id} />
        </Stack>
        <Standing mentorship={mentorship} goal={goal} />
      </Grid>
    </>
  );
}

/** Which of the two is away and until when, or for whom this mentorship is held. */
function PairAway({ mentorship }: { mentorship: PairOfOne }) {
  const reader = useReader();
  const { mentorAwayUntil, mentorAwayNote, menteeAwayUntil, menteeAwayNote, coversUntil, coversFor } =
    mentorship;
  if (mentorship.status !== "active") return null;
  return (
    <>
      <AwayLine until={mentorAwayUntil} note={mentorAwayNote} />
      <AwayLine until={menteeAwayUntil} note={menteeAwayNote} />
      {mentorAwayUntil ? (
        <Text tone="muted">
          Paused meanwhile: no clocks run, and nothing new is booked. It goes on by itself.
        </Text>
      ) : null}
      {coversUntil && coversFor ? (
        <Text tone="muted">
          Covering for {coversFor} until {dayWords(coversUntil, reader)}; this mentorship ends then.
        </Text>
      ) : null}
    </>
  );
}

function PairLine({ mentorship }: { mentorship: Mentorship }) {
  const viewer = useViewer();
  const reader = useReader();
  const sayPerson = usePersonWords();
  const other = otherOf(mentorship, viewer.id);
  const since = dayWords(mentorship.startedAt, reader);
  const period = mentorship.endedAt
    ? `From ${since}, ended on ${dayWords(mentorship.endedAt, reader)}`
    : `Since ${since}`;
  return `${period} · ${sayPerson(other).localTime}`;
}

function Standing({ mentorship, goal }: { mentorship: Mentorship; goal: string }) {
  const viewer = useViewer();
  const { role, ...other } = otherOf(mentorship, viewer.id);
  const person = (
    <Link to="/people/$id" params={{ id: other.id }}>
      {other.name}
    </Link>
  );
  return (
    <Card title="The two of you" end="Only you two see this page">
      <Stack gap={4}>
        <DefinitionList
          items={[
            { term: "Goal", detail: goal },
            { term: role === "mentee" ? "Your mentor" : "Your mentee", detail: person },
          ]}
        />
        {mentorship.status === "active" ? (
          <div>
            <EndMentorship mentorship={mentorship} otherName={firstName(other.name)} role={role} />
          </div>
        ) : null}
        <div>
          <KeepApartButton person={other} />
        </div>
      </Stack>
    </Card>
  );
}
