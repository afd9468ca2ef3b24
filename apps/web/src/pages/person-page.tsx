import { Avatar } from "@belay/ui/avatar.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { PageTitle } from "../lib/page-title.tsx";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { ColleagueView } from "../matching/colleague-view.tsx";
import { toQuestion } from "../matching/find-search.ts";
import { JudgementCard } from "../matching/judgement-card.tsx";
import { TiesCard } from "../mentorships/ties-card.tsx";
import { AwayLine } from "../people/away-line.tsx";
import type { Colleague } from "../people/profile.ts";
import { usePersonWords } from "../people/use-person-words.ts";
import { LogSessionLink } from "../sessions/log-session-link.tsx";
import { NotFoundPage } from "../shell/not-found-page.tsx";

const route = getRouteApi("/member/people/$id");
const ABSENT = new Set(["NOT_FOUND", "BAD_REQUEST"]);

/** Who is this, what do they teach and want, when do our hours meet. */
export function PersonPage() {
  const { id } = route.useParams();
  const query = useQuery(api.people.one.queryOptions({ id }));
  // Nobody, somebody who left, and no id at all look alike.
  if (query.error && ABSENT.has(readFailure(query.error).code)) return <NotFoundPage />;
  return (
    <FourFaces query={query} subject="this person" requestId={requestIdOf}>
      {(person) => <Person person={person} />}
    </FourFaces>
  );
}

function Person({ person }: { person: Colleague }) {
  const viewer = useViewer();
  const sayPerson = usePersonWords();
  const isSelf = person.id === viewer.id;
  const { title, localTime } = sayPerson(person);
  const standing = person.isSelfDeclared ? `${title} (as they say)` : title;
  return (
    <>
      <PageTitle>{person.name}</PageTitle>
      <PageHeading
        title={person.name}
        sub={[standing, isSelf ? undefined : localTime].filter(Boolean).join(" · ")}
        lead={<Avatar id={person.id} name={person.name} size="large" />}
        actions={
          isSelf ? (
            <Link to="/settings/profile" className={buttonClassName("primary")}>
              Change your profile
            </Link>
          ) : (
            <LogSessionLink withId={person.id} />
          )
        }
      />
      <AwayLine until={person.awayUntil} note={person.awayNote} />
      <ColleagueView person={person} isSelf={isSelf}>
        {isSelf ? (
          <Section title="This is you">
            <Text>
              This is what your colleagues see. Your e-mail address and your hours are not among it.
            </Text>
          </Section>
        ) : (
          <Fits person={person} />
        )}
      </ColleagueView>
    </>
  );
}

function Fits({ person }: { person: Colleague }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ties = useQuery(api.mentorships.between.queryOptions({ id: person.id }));
  const judged = useQuery({
    ...api.matching.judge.queryOptions({ mentorId: person.id, ...toQuestion(search) }),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack>
      {ties.data ? <TiesCard ties={ties.data} person={person} /> : null}
      <FourFaces query={judged} subject="how you fit" requestId={requestIdOf}>
        {(judgement) => (
          <JudgementCard judged={judgement} search={search} onChange={(next) => navigate({ search: next })} />
        )}
      </FourFaces>
    </Stack>
  );
}
