import type { Party } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { ReactNode } from "react";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { SessionDetail } from "../sessions/session-calls.ts";
import { SessionPeople } from "../sessions/session-people.tsx";
import type { Room } from "./room-calls.ts";
import { sayDriving } from "./say-driving.ts";
import { useRoomChange } from "./use-room-change.ts";

interface RoomPeopleProps {
  session: SessionDetail;
  role: Party;
  room: Room;
  otherName: string;
}

/** Who meets, who of them is here, and who drives. */
export function RoomPeople({ session, role, room, otherName }: RoomPeopleProps) {
  const { change, problem, isBusy } = useRoomChange(session.id);
  const { timeZone } = useViewer();
  const now = useNow();
  const drive = (driver: Party | null) =>
    change((rooms) => rooms.drive.mutate({ sessionId: session.id, driver }));
  const badgeOf = (party: Party): ReactNode =>
    room.driver === null ? (
      <Badge>{party}</Badge>
    ) : (
      <Badge tone={room.driver === party ? "accent" : "plain"}>
        {room.driver === party ? "drives" : "navigates"}
      </Badge>
    );
  const isOver = now >= Date.parse(session.endsAt);
  return (
    <SessionPeople session={session} endOf={badgeOf}>
      <span role="status">
        {room.isOtherHere ? <Text tone="muted">{`${otherName} is here`}</Text> : null}
      </span>
      {isOver || (session.kind === "career" && room.driver === null) ? null : (
        <Stack gap={2}>
          <Text tone="muted">{sayDriving({ ...room, role, otherName, zone: timeZone })}</Text>
          <Row gap={2}>
            <Button
              loading={isBusy}
              onClick={() => drive(room.driver === null ? role : otherParty(room.driver))}
            >
              {room.driver === null ? "I drive" : "Switch"}
            </Button>
            {room.driver === null ? (
              <Button
                loading={isBusy}
                onClick={() => drive(otherParty(role))}
              >{`${otherName} drives`}</Button>
            ) : (
              <Button variant="bare" onClick={() => drive(null)}>
                Nobody drives
              </Button>
            )}
          </Row>
        </Stack>
      )}
      {problem ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
    </SessionPeople>
  );
}
