import { Drawer } from "@belay/ui/drawer.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { PlacementChoices } from "../teams/placement-choices.ts";
import type { PersonTask } from "./person-tasks.tsx";
import { PersonTasks } from "./person-tasks.tsx";

interface PersonDrawerProps {
  personId: string;
  choices: PlacementChoices | undefined;
  /** Opened to confirm a level or to place somebody at once. */
  isPlacing: boolean;
  onClose: () => void;
}

/** One person beside the list: where they stand over time, and what an admin may do. */
export function PersonDrawer({ personId, choices, isPlacing, onClose }: PersonDrawerProps) {
  const person = useQuery(api.company.person.queryOptions({ id: personId }));
  const placements = useQuery(api.teams.placements.queryOptions({ personId }));
  const [task, setTask] = useState<PersonTask | null>(isPlacing ? { kind: "place" } : null);
  const isReady = person.data && placements.data && choices;
  const query = {
    data: isReady ? { person: person.data, placements: placements.data, choices } : undefined,
    error: person.error ?? placements.error,
    refetch: () => Promise.all([person.refetch(), placements.refetch()]),
  };
  return (
    <Drawer isOpen onClose={onClose} title={person.data?.name ?? "Person"}>
      <FourFaces query={query} subject="this person" requestId={requestIdOf}>
        {(shown) => <PersonTasks {...shown} task={task} onTask={setTask} />}
      </FourFaces>
    </Drawer>
  );
}
