import { isLateCancel } from "@belay/core/sessions/cancel-rule.ts";
import { Button } from "@belay/ui/button.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { FollowingChoice } from "./following-choice.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { SessionDetail } from "./session-calls.ts";
import { useSessionChange } from "./use-session-change.ts";

interface CancelSessionButtonProps {
  session: SessionDetail;
  /** Who is told: "Ana", or for a lead "both of them". */
  told: string;
}

/** Calls a confirmed session off; less than a day before it asks why, and says that it is late. */
export function CancelSessionButton({ session, told }: CancelSessionButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { change, changeFollowing, problem, isBusy } = useSessionChange(session);
  const [takesFollowing, setFollowing] = useState(false);
  const series = session.ofPair?.series ?? null;
  const following = series?.following.end ?? [];
  const isLate = isLateCancel({ session, now: useNow() });
  if (!session.actions.includes("cancel")) return null;
  const happens = `The time is free again, and ${told} will see that it was called off.`;
  return (
    <>
      <Button variant="bare" onClick={() => setAsking(true)}>
        Call off
      </Button>
      {isAsking ? (
        <ReasonDialog
          title="Call this session off"
          says={isLate ? `It is less than 24 hours away, so this counts as late. ${happens}` : happens}
          visibleTo={session.role === "lead" ? "The two of them see this" : `${told} sees this`}
          confirm={{
            label: "Call it off",
            isBusy,
            needsReason: isLate,
            onConfirm: (reason) =>
              takesFollowing ? changeFollowing("end", following, reason) : change("cancel", reason),
          }}
          problem={problem}
          onClose={() => setAsking(false)}
        >
          <FollowingChoice
            count={following.length - 1}
            stays={series?.stays.length ?? 0}
            value={takesFollowing}
            onChange={setFollowing}
          />
        </ReasonDialog>
      ) : null}
    </>
  );
}
