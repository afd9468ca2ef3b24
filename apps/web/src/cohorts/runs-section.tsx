import type { ProgrammeId } from "@belay/core/ids.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";

/** The match runs of a programme, and the way to start one. */
export function RunsSection({ programmeId: _programmeId }: { programmeId: ProgrammeId }) {
  return <EmptyState>There is no match run yet.</EmptyState>;
}
