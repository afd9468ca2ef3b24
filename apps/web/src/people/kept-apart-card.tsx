import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { KeepApartButton } from "./keep-apart-button.tsx";

/** Whom one does not want to be a pair with; where there is nobody, how to say so. */
export function KeptApartCard() {
  const query = useQuery(api.people.keptApart.queryOptions());
  return (
    <Section title="Kept apart from you">
      <Text tone="muted">Only you see this. Nobody is told, and no lead or admin can look it up.</Text>
      <FourFaces
        query={query}
        subject="whom you keep apart"
        requestId={requestIdOf}
        empty={{
          when: (people) => people.length === 0,
          words: "Nobody. “Not with …” on somebody’s page keeps the two of you from being paired.",
        }}
      >
        {(people) => (
          <ListCard label="Kept apart from you">
            {people.map(({ id, name }) => (
              <PersonLine
                key={id}
                person={{ id, name, title: "" }}
                name={
                  <Link to="/people/$id" params={{ id }}>
                    {name}
                  </Link>
                }
                end={<KeepApartButton person={{ id, name }} isListed />}
              />
            ))}
          </ListCard>
        )}
      </FourFaces>
    </Section>
  );
}
