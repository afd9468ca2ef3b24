import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import classes from "./agenda-card.module.css";
import { AgendaPointRow } from "./agenda-point-row.tsx";
import { CarriedActionRow } from "./carried-action-row.tsx";
import { NewPointForm } from "./new-point-form.tsx";
import type { Room } from "./room-calls.ts";
import { SessionTimer } from "./session-timer.tsx";
import { useRoomChange } from "./use-room-change.ts";

interface AgendaCardProps {
  session: { id: string; startsAt: string; endsAt: string };
  room: Room;
  otherName: string;
  /** "pairing": what the template is called after. */
  kind: string;
}

/** What the two want to get through: from last time first, then their points, ticked off as they go. */
export function AgendaCard({ session, room, otherName, kind }: AgendaCardProps) {
  const { change, problem, isBusy } = useRoomChange(session.id);
  const { points, carriedOver } = room;
  const sessionId = session.id;
  return (
    <Card title="Agenda" end={<SessionTimer {...session} />}>
      {points.length + carriedOver.length === 0 ? (
        <Text tone="muted">{`Nothing yet. What you put here, ${otherName} sees at once.`}</Text>
      ) : (
        <ul className={classes.points} aria-label="Points of the agenda">
          {carriedOver.map((action) => (
            <CarriedActionRow
              key={action.id}
              action={action}
              otherName={otherName}
              onTick={(isDone) =>
                change((rooms) => rooms.tickAction.mutate({ sessionId, actionId: action.id, isDone }))
              }
            />
          ))}
          {points.map((point, index) => (
            <AgendaPointRow
              key={point.id}
              point={point}
              before={points[index - 1]?.id ?? null}
              beforeThat={points[index - 2]?.id ?? null}
              behind={points[index + 1]?.id ?? null}
              change={(work) => change((rooms) => work(rooms, sessionId))}
            />
          ))}
        </ul>
      )}
      {problem ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
      <Row gap={3} justify="between">
        <NewPointForm onAdd={(words) => change((rooms) => rooms.addPoint.mutate({ sessionId, words }))} />
        {points.length === 0 ? (
          <Button
            variant="link"
            loading={isBusy}
            onClick={() => change((rooms) => rooms.fillAgenda.mutate({ sessionId }))}
          >
            {`Begin with the ${kind} agenda`}
          </Button>
        ) : null}
      </Row>
      <p className={classes.quiet}>{`You and ${otherName} see this`}</p>
    </Card>
  );
}
