import { isParty } from "@belay/core/sessions/session.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import type { ReactNode } from "react";
import { PageTitle } from "../lib/page-title.tsx";
import { useNow } from "../lib/use-now.ts";
import { AbsenceCard } from "./absence-card.tsx";
import { CancelSessionButton } from "./cancel-session-button.tsx";
import { CloseOutCard } from "./close-out-card.tsx";
import type { CloseOutSuggestion } from "./close-out-draft.ts";
import { LeadsSession } from "./leads-session.tsx";
import { MoveSessionButton } from "./move-session-button.tsx";
import { SeriesCard } from "./series-card.tsx";
import type { SessionDetail } from "./session-calls.ts";
import { SessionGoal } from "./session-goal.tsx";
import { SessionPeople } from "./session-people.tsx";
import { SessionReason } from "./session-reason.tsx";
import { SessionTurnCard } from "./session-turn-card.tsx";
import { KIND_WORDS, sessionStateWords } from "./session-words.ts";
import { firstName, useSessionTime } from "./use-session-time.ts";

/** What the pair has in the session, from the feature that keeps it. */
export interface RoomSlots {
  join: ReactNode;
  main: ReactNode;
  people: ReactNode;
  aside: ReactNode;
  suggestion: CloseOutSuggestion;
}

interface SessionViewProps {
  session: SessionDetail;
  room?: RoomSlots;
}

/** A session for the two of it; a lead gets the facts. */
export function SessionView({ session, room }: SessionViewProps) {
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
  const isOverNow = now >= Date.parse(session.endsAt);
  // Until it is over the agenda and the notes come first; then what came of it does.
  const isOn = !isOverNow;
  const closeOut = (
    <CloseOutCard
      session={session}
      ofPair={ofPair}
      role={role}
      otherName={otherName}
      suggestion={room?.suggestion}
    />
  );
  return (
    <>
      <PageTitle>{ofPair.topic}</PageTitle>
      <PageHeading
        over={<SessionGoal number={session.number} form={session.form} goal={ofPair.goal} />}
        title={ofPair.topic}
        sub={<TimeRange time={timeOf(session, other)} />}
        actions={
          <>
            <CancelSessionButton session={session} told={otherName} />
            {session.actions.includes("reschedule") ? (
              <MoveSessionButton session={session} other={other} />
            ) : null}
            {isOverNow ? null : room?.join}
          </>
        }
      />
      <Grid columns="aside">
        <Stack>
          <Row gap={2}>
            <Badge tone={state.tone}>{state.words}</Badge>
            <Badge>{KIND_WORDS[session.kind]}</Badge>
          </Row>
          <SessionReason session={session} reason={ofPair.reason} otherName={otherName} />
          <SessionTurnCard session={session} other={other} />
          <AbsenceCard session={session} role={role} otherName={otherName} />
          {isOn ? null : closeOut}
          {room?.main}
        </Stack>
        <Stack>
          {room?.people ?? <SessionPeople session={session} />}
          {ofPair.series ? (
            <SeriesCard series={ofPair.series} session={{ ...session, role }} other={other} />
          ) : null}
          {room?.aside}
          {isOn ? closeOut : null}
        </Stack>
      </Grid>
    </>
  );
}
