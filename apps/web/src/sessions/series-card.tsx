import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useNow } from "../lib/use-now.ts";
import classes from "./series-card.module.css";
import { sayInterval } from "./series-words.ts";
import type { PairsPart, SessionDetail } from "./session-calls.ts";
import { sessionStateWords } from "./session-words.ts";
import { firstName, useSessionTime } from "./use-session-time.ts";

interface SeriesCardProps {
  series: NonNullable<PairsPart["series"]>;
  session: SessionDetail & { role: "mentor" | "mentee" };
  other: { name: string };
}

/** The other sessions of a series, each a click away, and where each stands. */
export function SeriesCard({ series, session, other }: SeriesCardProps) {
  const timeOf = useSessionTime();
  const now = useNow();
  const { sessions, intervalWeeks } = series;
  const place = sessions.findIndex(({ id }) => id === session.id) + 1;
  return (
    <Card title="Series">
      <Text tone="muted">{`${place} of ${sessions.length}, ${sayInterval(intervalWeeks)}`}</Text>
      <ol className={classes.list} aria-label="Sessions of the series">
        {sessions.map((one) => {
          const { day, range } = formatSessionTime(timeOf(one));
          const otherName = firstName(other.name);
          const state = sessionStateWords({ session: one, role: session.role, otherName, now });
          return (
            <li key={one.id} className={classes.row} aria-current={one.id === session.id || undefined}>
              {one.id === session.id ? (
                <strong>{`${day}, ${range}`}</strong>
              ) : (
                <Link to="/sessions/$id" params={{ id: one.id }}>{`${day}, ${range}`}</Link>
              )}
              {one.isMoved && one.status === "confirmed" ? <Badge>Moved</Badge> : null}
              {one.status === "confirmed" && state.tone === "good" ? null : (
                <Badge tone={state.tone}>{state.words}</Badge>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
