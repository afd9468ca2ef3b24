import { Drawer } from "@belay/ui/drawer.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { LeadForm } from "./lead-form.tsx";
import { Panel } from "./panel.tsx";
import { TakeLeadBack } from "./take-lead-back.tsx";
import type { TeamTask } from "./team-details.tsx";
import { TeamDetails } from "./team-details.tsx";
import { TeamForm } from "./team-form.tsx";

/** One team beside the list: its lead over time, its people, and what an admin may change. */
export function TeamDrawer({ teamId, onClose }: { teamId: string; onClose: () => void }) {
  const query = useQuery(api.teams.one.queryOptions({ teamId }));
  const [task, setTask] = useState<TeamTask | null>(null);
  const stop = () => setTask(null);
  return (
    <Drawer isOpen onClose={onClose} title={query.data?.name ?? "Team"}>
      <FourFaces query={query} subject="this team" requestId={requestIdOf}>
        {(team) => {
          if (task?.kind === "change") {
            return (
              <Panel title="Change the team">
                <TeamForm team={team} onSaved={stop} onCancel={stop} />
              </Panel>
            );
          }
          if (task?.kind === "lead") {
            return (
              <Panel title="Name a lead from a day on">
                <LeadForm teamId={team.id} today={team.today} onDone={stop} />
              </Panel>
            );
          }
          if (task?.kind === "takeBack") return <TakeLeadBack team={team} lead={task.lead} onDone={stop} />;
          return <TeamDetails team={team} onTask={setTask} />;
        }}
      </FourFaces>
    </Drawer>
  );
}
