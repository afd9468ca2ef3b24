import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Link } from "@tanstack/react-router";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import classes from "../sessions/session-row.module.css";
import { KIND_WORDS } from "../sessions/session-words.ts";
import { useSessionTime } from "../sessions/use-session-time.ts";
import type { GroupCard } from "./group-calls.ts";
import { groupState, seatsOfCard, seatWords } from "./group-words.ts";

interface GroupRowProps {
  group: GroupCard;
  /** Says the day too, where no heading above does. */
  hasDay?: boolean;
}

/** One group: what, when in both zones, with whom, and its seats. */
export function GroupRow({ group, hasDay = false }: GroupRowProps) {
  const viewer = useViewer();
  const timeOf = useSessionTime();
  const now = useNow();
  const isMentor = group.mentorId === viewer.id;
  const mentor = { name: group.mentorName, timeZone: group.mentorTimeZone };
  const { relative, day, range, other } = formatSessionTime(timeOf(group, isMentor ? null : mentor));
  const seats = seatsOfCard(group);
  const state = groupState({ ...group, ...seats }, now);
  return (
    <article className={classes.row}>
      <div className={classes.words}>
        <Link to="/groups/$id" params={{ id: group.id }} className={classes.title}>
          {group.topic}
        </Link>
        <span>
          <time dateTime={group.startsAt}>
            {hasDay ? [relative, day, range].filter(Boolean).join(", ") : range}
          </time>
          {other ? ` · ${other}` : null}
        </span>
        <span className={classes.quiet}>
          {`${KIND_WORDS[group.kind]} in a group ${isMentor ? "that you lead" : `with ${group.mentorName}`} · ${seatWords(seats)}`}
        </span>
      </div>
      <Badge tone={state.tone}>{state.words}</Badge>
    </article>
  );
}
