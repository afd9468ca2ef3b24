import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Section } from "@belay/ui/section.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { SessionRow } from "./session-row.tsx";

/** All sessions of a pair, newest first. */
export function PairSessions({ mentorshipId }: { mentorshipId: string }) {
  const query = useQuery(api.sessions.ofPair.queryOptions({ id: mentorshipId }));
  return (
    <Section title="Sessions">
      <FourFaces
        query={query}
        subject="your sessions"
        requestId={requestIdOf}
        empty={{
          when: (sessions) => sessions.length === 0,
          words: "You two have not met here yet. Book the first session.",
        }}
      >
        {(sessions) => (
          <ListCard label="Sessions of the two of you">
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} hasDay />
            ))}
          </ListCard>
        )}
      </FourFaces>
    </Section>
  );
}
