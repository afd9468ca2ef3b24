import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { FieldGroup } from "@belay/ui/field-group.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Link } from "@tanstack/react-router";
import { useViewer } from "../lib/viewer.ts";
import type { Leave } from "./use-leave.ts";

interface LeaveSessionsProps {
  sessions: readonly {
    id: string;
    topic: string;
    startsAt: string;
    mentorId: string;
    mentorName: string;
    menteeName: string;
  }[];
  leave: Pick<Leave, "draft" | "change" | "ownId">;
}

/** What is booked in between: called off with the leave, or kept and moved by hand. */
export function LeaveSessions({ sessions, leave: { draft, change, ownId } }: LeaveSessionsProps) {
  const { timeZone: zone, locale } = useViewer();
  const toggle = (id: string, isCalledOff: boolean) =>
    change({ kept: isCalledOff ? draft.kept.filter((kept) => kept !== id) : [...draft.kept, id] });
  return (
    <FieldGroup
      words={{
        label: "Sessions in this time",
        description:
          "Ticked ones are called off, and the other side is told that you are away. Open one to move it first.",
      }}
    >
      <Stack gap={2}>
        {sessions.map(({ id, topic, startsAt, mentorId, mentorName, menteeName }) => {
          const isOwn = mentorId === ownId;
          const other = isOwn ? menteeName : mentorName;
          const when = `${formatDay({ instant: startsAt, zone, locale })}, ${formatClock(startsAt, zone)} ${zoneAbbreviation(startsAt, zone)}`;
          const look = (
            <Link to="/sessions/$id" params={{ id }}>
              {isOwn ? "Open to move or cancel it" : "You learn in this one: open it to move or cancel it"}
            </Link>
          );
          return (
            <CheckboxField
              key={id}
              label={`${when}: ${topic} with ${other}`}
              description={look}
              disabled={!isOwn}
              checked={isOwn && !draft.kept.includes(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            />
          );
        })}
      </Stack>
    </FieldGroup>
  );
}
