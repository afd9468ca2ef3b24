import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { canMove } from "./can-move.ts";
import { MoveSessionButton } from "./move-session-button.tsx";
import { proposalWords } from "./proposal-words.ts";
import type { SessionCard } from "./session-calls.ts";
import classes from "./session-row.module.css";
import { KIND_WORDS, sessionStateWords } from "./session-words.ts";
import { firstName, useSessionTime } from "./use-session-time.ts";

interface SessionRowProps {
  session: SessionCard;
  /** Says the day too, where no heading above does. */
  hasDay?: boolean;
}

/** One session: what, when in both zones, with whom, and where it stands. */
export function SessionRow({ session, hasDay = false }: SessionRowProps) {
  const viewer = useViewer();
  const timeOf = useSessionTime();
  const now = useNow();
  const role = session.mentorId === viewer.id ? "mentor" : "mentee";
  const other =
    role === "mentor"
      ? { id: session.menteeId, name: session.menteeName, timeZone: session.menteeTimeZone }
      : { id: session.mentorId, name: session.mentorName, timeZone: session.mentorTimeZone };
  const state = sessionStateWords({
    session,
    role,
    otherName: firstName(other.name),
    now,
    hasClosedOut: Boolean(session.hasOwnCloseOut),
  });
  const { relative, day, range, other: otherTime } = formatSessionTime(timeOf(session, other));
  const proposed = proposalWords({ session, role, other, viewer, now });
  const time = hasDay ? [relative, day, range].filter(Boolean).join(", ") : range;
  return (
    <article className={classes.row} data-over={GONE.has(session.status) || undefined}>
      <div className={classes.words}>
        <Link to="/sessions/$id" params={{ id: session.id }} className={classes.title}>
          {session.topic}
        </Link>
        <span>
          <time dateTime={session.startsAt}>{time}</time>
          {otherTime ? ` · ${otherTime}` : null}
        </span>
        <span className={classes.quiet}>
          {`${KIND_WORDS[session.kind]} with ${other.name}, ${role === "mentor" ? "your mentee" : "your mentor"}`}
          {session.seriesId === null ? null : " · part of a series"}
        </span>
        {proposed ? (
          <Text size="small" tone={proposed.isMine ? "turn" : "muted"}>
            {proposed.words}
          </Text>
        ) : null}
      </div>
      <Row gap={2}>
        <Badge tone={state.tone}>{state.words}</Badge>
        {canMove(session, role, now) ? (
          <MoveSessionButton session={session} other={other} variant="bare" about={session.topic} />
        ) : null}
      </Row>
    </article>
  );
}

const GONE = new Set(["declined", "expired", "cancelled"]);
