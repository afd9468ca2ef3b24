import { formatClock } from "@belay/core/time-words/day-words.ts";
import { zoneCity } from "@belay/core/time-words/zone-words.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Card } from "@belay/ui/card.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useViewer } from "../lib/viewer.ts";
import type { GroupDetail } from "./group-calls.ts";

/** Who leads it and who has a seat, each with the hour at which it begins for them; counts for who has none. */
export function GroupPeople({ group }: { group: GroupDetail }) {
  return (
    <Card title="Who">
      <Stack gap={3}>
        <Who
          person={{ id: group.mentorId, name: group.mentorName, timeZone: group.mentorTimeZone }}
          startsAt={group.startsAt}
          as="mentor"
        />
        {group.joined.map((person) => (
          <Who key={person.id} person={person} startsAt={group.startsAt} as={sayPresence(person.wasThere)} />
        ))}
        {group.joined.length === 0 ? <Text tone="muted">{sayNobody(group)}</Text> : null}
      </Stack>
    </Card>
  );
}

interface WhoProps {
  person: { id: string; name: string; timeZone: string };
  startsAt: string;
  as: string | null;
}

function Who({ person, startsAt, as }: WhoProps) {
  const viewer = useViewer();
  const clock = formatClock(startsAt, person.timeZone);
  const isElsewhere = clock !== formatClock(startsAt, viewer.timeZone);
  return (
    <PersonLine
      person={{
        id: person.id,
        name: person.name,
        title: isElsewhere ? `begins ${clock} in ${zoneCity(person.timeZone)}` : undefined,
      }}
      name={
        person.id === viewer.id ? (
          "You"
        ) : (
          <Link to="/people/$id" params={{ id: person.id }}>
            {person.name}
          </Link>
        )
      }
      end={as ? <Badge>{as}</Badge> : null}
    />
  );
}

function sayPresence(wasThere: boolean | null): string | null {
  if (wasThere === null) return null;
  return wasThere ? "was there" : "was not there";
}

function sayNobody({ taken, role }: GroupDetail): string {
  if (taken === 0)
    return role === "mentor" ? "Nobody has joined yet." : "Nobody has joined yet. Be the first.";
  return taken === 1
    ? "1 person has joined. Whoever has a seat sees who they sit with."
    : `${taken} people have joined. Whoever has a seat sees who they sit with.`;
}
