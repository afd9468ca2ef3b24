import type { Party } from "@belay/core/sessions/session.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";
import { zoneCity } from "@belay/core/time-words/zone-words.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Card } from "@belay/ui/card.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../api.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { SessionDetail } from "./session-calls.ts";

type Named = NonNullable<SessionDetail["mentor"]>;

interface SessionPeopleProps {
  session: SessionDetail;
  /** Beside each, in place of what they are to the other. */
  endOf?: (party: Party) => ReactNode;
  children?: ReactNode;
}

/** Who meets: names, where they stand, their time. A lead reads "a mentor" for whom they don't lead. */
export function SessionPeople({ session: { mentor, mentee }, endOf, children }: SessionPeopleProps) {
  return (
    <Card title="Who">
      <Stack gap={3}>
        {mentor ? (
          <Who person={mentor} end={endOf?.("mentor") ?? <Badge>mentor</Badge>} />
        ) : (
          <Text tone="muted">A mentor</Text>
        )}
        {mentee ? (
          <Who person={mentee} end={endOf?.("mentee") ?? <Badge>mentee</Badge>} />
        ) : (
          <Text tone="muted">A mentee</Text>
        )}
        {children}
      </Stack>
    </Card>
  );
}

function Who({ person, end }: { person: Named; end: ReactNode }) {
  const viewer = useViewer();
  const now = new Date(useNow()).toISOString();
  const levelTitle = useLevelTitle(person.levelId);
  const isSelf = person.id === viewer.id;
  const clock = formatClock(now, person.timeZone);
  const localTime =
    clock === formatClock(now, viewer.timeZone) ? undefined : `${clock} in ${zoneCity(person.timeZone)}`;
  const title = [levelTitle, person.team].filter(Boolean).join(", ");
  return (
    <PersonLine
      person={{ id: person.id, name: person.name, title: title || undefined, localTime }}
      name={isSelf ? "You" : undefined}
      end={end}
    />
  );
}

function useLevelTitle(levelId: string | null): string | undefined {
  const { data } = useQuery({ ...api.ladder.current.queryOptions(), enabled: levelId !== null });
  return data?.ladder.levels.find(({ id }) => id === levelId)?.title;
}
