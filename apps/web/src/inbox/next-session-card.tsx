import { Badge } from "@belay/ui/badge.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { Heading } from "@belay/ui/heading.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import { Link } from "@tanstack/react-router";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { canMove } from "../sessions/can-move.ts";
import { MoveSessionButton } from "../sessions/move-session-button.tsx";
import { proposalWords } from "../sessions/proposal-words.ts";
import type { Upcoming } from "./turn.ts";

const KINDS = {
  pairing: "pairing",
  review: "review",
  debugging: "debugging",
  career: "career talk",
} satisfies Record<Upcoming["kind"], string>;

/** What is next, when, with whom. */
export function NextSessionCard({ session }: { session: Upcoming }) {
  const viewer = useViewer();
  const now = useNow();
  const isMentor = session.mentorId === viewer.id;
  const other = isMentor
    ? { id: session.menteeId, name: session.menteeName, timeZone: session.menteeTimeZone }
    : { id: session.mentorId, name: session.mentorName, timeZone: session.mentorTimeZone };
  const proposed = proposalWords({ session, role: isMentor ? "mentor" : "mentee", other, viewer, now });
  return (
    <Card title="Next session" end={<Badge tone="good">Confirmed</Badge>}>
      <Stack gap={3}>
        <Stack gap={1}>
          <Heading level={3}>{session.topic}</Heading>
          <TimeRange
            layout="block"
            time={{
              start: session.startsAt,
              end: session.endsAt,
              zone: viewer.timeZone,
              otherZone: other.timeZone,
              otherName: other.name.split(" ")[0],
              now: new Date(now).toISOString(),
              locale: viewer.locale,
            }}
          />
        </Stack>
        {proposed ? (
          <Text size="small" tone={proposed.isMine ? "turn" : "muted"}>
            {proposed.words}
          </Text>
        ) : null}
        <PersonLine size="small" person={{ id: other.id, name: other.name }} detail={KINDS[session.kind]} />
        <Row gap={2}>
          <Link to="/sessions/$id" params={{ id: session.id }} className={buttonClassName("quiet")}>
            Open
          </Link>
          {canMove(session, isMentor ? "mentor" : "mentee", now) ? (
            <MoveSessionButton session={session} other={other} variant="bare" />
          ) : null}
        </Row>
      </Stack>
    </Card>
  );
}
