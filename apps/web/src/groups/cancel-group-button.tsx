import { Button } from "@belay/ui/button.tsx";
import { useState } from "react";
import { ReasonDialog } from "../sessions/reason-dialog.tsx";
import type { GroupDetail } from "./group-calls.ts";
import { useGroupChange } from "./use-group-change.ts";

/** The mentor calls it off, and says why to everybody in it. */
export function CancelGroupButton({ group }: { group: GroupDetail }) {
  const [isAsking, setAsking] = useState(false);
  const { cancel, problem, isBusy } = useGroupChange();
  return (
    <>
      <Button variant="bare" onClick={() => setAsking(true)}>
        Call off
      </Button>
      {isAsking ? (
        <ReasonDialog
          title="Call this group off"
          says="Everybody who has a seat or waits for one is told at once, and the time is free again for all. This can't be undone."
          visibleTo="Everybody in the group sees this"
          confirm={{
            label: "Call it off",
            isBusy,
            needsReason: true,
            whenMissing: "Say why in a line, for those who kept the time.",
            onConfirm: (reason) => cancel({ groupId: group.id, version: group.version, reason }),
          }}
          problem={problem}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
