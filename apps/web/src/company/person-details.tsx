import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import type { PlacementsOf } from "../teams/placement-timeline.tsx";
import { PlacementTimeline } from "../teams/placement-timeline.tsx";
import { AccountActions } from "./account-actions.tsx";
import type { ListedPerson } from "./person-row.tsx";
import type { PersonTask } from "./person-tasks.tsx";

interface PersonDetailsProps {
  person: ListedPerson;
  placements: PlacementsOf;
  hasTeams: boolean;
  onTask: (task: PersonTask) => void;
}

export function PersonDetails({ person, placements, hasTeams, onTask }: PersonDetailsProps) {
  return (
    <Stack gap={6}>
      <DefinitionList
        items={[
          { term: "E-mail", detail: person.email },
          { term: "Time zone", detail: person.timeZone },
          { term: "Says about their level", detail: person.selfLevelTitle ?? "Nothing" },
        ]}
      />
      <WherePlaced person={person} placements={placements} hasTeams={hasTeams} onTask={onTask} />
      <AccountActions person={person} onClose={() => onTask({ kind: "close" })} />
    </Stack>
  );
}

function WherePlaced({ person, placements, hasTeams, onTask }: PersonDetailsProps) {
  if (!hasTeams) {
    return (
      <Section title="Where they stand">
        <EmptyState
          action={
            <Link to="/company/teams" search={{ create: true }} className={buttonClassName("primary")}>
              Create a team
            </Link>
          }
        >
          A placement needs a team, and there is none yet.
        </EmptyState>
      </Section>
    );
  }
  const isDeclared = person.levelId === null && person.selfLevel !== null;
  const place = (
    <Button variant="primary" onClick={() => onTask({ kind: "place" })}>
      {isDeclared ? `Confirm ${person.selfLevelTitle} as placement` : "Place from a day on"}
    </Button>
  );
  if (placements.placements.length === 0) {
    return (
      <Section title="Where they stand">
        <EmptyState action={place}>
          They have no placement yet, so no lead sees what they do, and matching goes by what they say.
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title="Where they stand" end={place}>
      <Text tone="muted" size="small">
        By the company's calendar. A change from a day on is a new placement; a mistake is corrected.
      </Text>
      <PlacementTimeline
        shown={placements}
        onCorrect={(placement) => onTask({ kind: "correct", placement })}
        onTakeBack={(placement) => onTask({ kind: "takeBack", placement })}
      />
    </Section>
  );
}
