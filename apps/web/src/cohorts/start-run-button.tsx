import type { ProgrammeId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { useState } from "react";
import type { Cohorts } from "./cohort-calls.ts";
import { StartRunDialog } from "./start-run-dialog.tsx";

export type RunStart = Omit<Cohorts["runs"], "runs">;

interface StartRunButtonProps {
  programmeId: ProgrammeId;
  start: RunStart;
}

export function StartRunButton({ programmeId, start }: StartRunButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Start a run
      </Button>
      {isOpen ? (
        <StartRunDialog programmeId={programmeId} start={start} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
