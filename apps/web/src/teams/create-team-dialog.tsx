import type { TeamId } from "@belay/core/ids.ts";
import { Dialog } from "@belay/ui/dialog.tsx";
import { TeamForm } from "./team-form.tsx";

interface CreateTeamDialogProps {
  onCreated: (teamId: TeamId) => void;
  onClose: () => void;
}

export function CreateTeamDialog({ onCreated, onClose }: CreateTeamDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} head={{ title: "Create a team" }} size="narrow">
      <TeamForm onSaved={onCreated} onCancel={onClose} />
    </Dialog>
  );
}
