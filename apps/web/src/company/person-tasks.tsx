import { CorrectPanel } from "../teams/correct-panel.tsx";
import { PlacePanel } from "../teams/place-panel.tsx";
import type { PlacementChoices } from "../teams/placement-choices.ts";
import type { PlacementShown, PlacementsOf } from "../teams/placement-timeline.tsx";
import { TakePlacementBack } from "../teams/take-placement-back.tsx";
import { CloseAccountPanel } from "./close-account-panel.tsx";
import { PersonDetails } from "./person-details.tsx";
import type { ListedPerson } from "./person-row.tsx";

/** What an admin is about to do with a person. */
export type PersonTask =
  | { kind: "place" }
  | { kind: "correct"; placement: PlacementShown }
  | { kind: "takeBack"; placement: PlacementShown }
  | { kind: "close" };

interface PersonTasksProps {
  person: ListedPerson;
  placements: PlacementsOf;
  choices: PlacementChoices;
  task: PersonTask | null;
  onTask: (task: PersonTask | null) => void;
}

/** The person's details, or the one thing that is being done. */
export function PersonTasks({ person, placements, choices, task, onTask }: PersonTasksProps) {
  const onDone = () => onTask(null);
  if (task?.kind === "place" && choices.teams.length > 0) {
    const start = { levelId: person.levelId ?? person.selfLevel ?? "", today: placements.today };
    return <PlacePanel person={person} choices={choices} start={start} onDone={onDone} />;
  }
  if (task?.kind === "correct")
    return <CorrectPanel placement={task.placement} choices={choices} onDone={onDone} />;
  if (task?.kind === "takeBack")
    return <TakePlacementBack shown={placements} placement={task.placement} onDone={onDone} />;
  if (task?.kind === "close") return <CloseAccountPanel person={person} onDone={onDone} />;
  const hasTeams = choices.teams.length > 0;
  return <PersonDetails person={person} placements={placements} hasTeams={hasTeams} onTask={onTask} />;
}
