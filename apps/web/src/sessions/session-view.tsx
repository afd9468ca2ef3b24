import { isParty } from "@belay/core/sessions/session.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import { PageTitle } from "../lib/page-title.tsx";
import { useNow } from "../lib/use-now.ts";
import { CancelSessionButton } from "./cancel-session-button.tsx";
import { CloseOutCard } from "./close-out-card.tsx";
import { LeadsSession } from "./leads-session.tsx";
import type { SessionDetail } from "./session-calls.ts";
import { SessionGoal } from "./session-goal.tsx";
import { SessionNotes } from "./session-notes.tsx";
import { SessionPeople } from "./session-people.tsx";
import { SessionReason } from "./session-reason.tsx";
import { SessionTurnCard } from "./session-turn-card.tsx";
import { KIND_WORDS, sessionStateWords } from "./session-words.ts";
import { firstName, useSessionTime } from "./use-session-time.ts";

/** A session for the two of it; a lead gets the facts. */
export function SessionView({ session }: { session: SessionDetail }) {
  const { ofPair, role } = session;
  const other = role === "mentor" ? session.mentee : session.mentor;
  const timeOf = useSessionTime();
  const now = useNow();
  if (ofPair === null || !isParty(role) || other === null) return <LeadsSession session={session} />;
  const otherName = firstName(other.name);
  const state = sessionStateWords({
    session,
    role,
    otherName,
    now,
    by: session.lastEvent?.actorRole,
    isDisputed: session.isDisputed,
    hasClosedOut: ofPair.closeOuts.some(({ isOwn }) => isOwn),
  });
  return (
    <>
      <PageTitle>{ofPair.topic}</PageTitle>
      <PageHeading
        over={<SessionGoal number={session.number} goal={ofPair.goal} />}
        title={ofPair.topic}
        sub={<TimeRange time={timeOf(session, other)} />}
        actions={<CancelSessionButton session={session} told={otherName} />}
      />
      <Grid columns="aside">
        <Stack>
          <Row gap={2}>
            <Badge tone={state.tone}>{state.words}</Badge>
            <Badge>{KIND_WORDS[session.kind]}</Badge>
          </Row>
          <SessionReason session={session} reason={ofPair.reason} otherName={otherName} />
          <SessionTurnCard session={session} otherName={otherName} />
          {now >= Date.parse(session.startsAt) ? (
            <CloseOutCard session={session} ofPair={ofPair} role={role} otherName={otherName} />
          ) : null}
          <SessionNotes key={session.id} sessionId={session.id} ofPair={ofPair} otherName={otherName} />
        </Stack>
        <Stack>
          <SessionPeople session={session} />
          {now < Date.parse(session.startsAt) ? (
            <CloseOutCard session={session} ofPair={ofPair} role={role} otherName={otherName} />
          ) : null}
        </Stack>
      </Grid>
    </>
  );
}
