import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useState } from "react";
import { MoveSessionButton } from "./move-session-button.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { Movable } from "./use-move.ts";
import type { SessionChanges } from "./use-session-change.ts";
import { firstName } from "./use-session-time.ts";

interface ChangeButtonsProps {
  session: Movable;
  other: { id: string; name: string; timeZone: string };
  /** Whether the viewer is asked; else they asked. */
  isMine: boolean;
  changes: SessionChanges;
  isPrimary?: boolean;
}

/** A proposed time is accepted, declined, answered with another one, or taken back. */
export function ChangeButtons({ session, other, isMine, changes, isPrimary = true }: ChangeButtonsProps) {
  const { change, problem, isBusy } = changes;
  const [isDeclining, setDeclining] = useState(false);
  const name = firstName(other.name);
  if (!isMine)
    return (
      <Button
        variant={isPrimary ? "quiet" : "bare"}
        loading={isBusy}
        onClick={() => change("withdrawChange")}
      >
        Take it back
      </Button>
    );
  return (
    <Row gap={2} justify={isPrimary ? "start" : "end"}>
      <Button
        variant={isPrimary ? "primary" : "quiet"}
        loading={isBusy}
        onClick={() => change("acceptChange")}
      >
        Accept new time
      </Button>
      <MoveSessionButton
        session={session}
        other={other}
        label="Propose another"
        variant={isPrimary ? "quiet" : "bare"}
      />
      <Button variant={isPrimary ? "quiet" : "bare"} onClick={() => setDeclining(true)}>
        Decline
      </Button>
      {isDeclining ? (
        <ReasonDialog
          title="Decline the new time"
          says={`The old time stays, and ${name} is told at once.`}
          visibleTo={`${name} sees this`}
          confirm={{ label: "Decline", isBusy, onConfirm: (reason) => change("declineChange", reason) }}
          problem={problem}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </Row>
  );
}
