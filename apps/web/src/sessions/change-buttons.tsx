import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useState } from "react";
import { MoveSessionButton } from "./move-session-button.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { Movable } from "./use-move.ts";
import type { SeenSession, SessionChanges } from "./use-session-change.ts";
import { firstName } from "./use-session-time.ts";

interface ChangeButtonsProps {
  session: Movable;
  other: { id: string; name: string; timeZone: string };
  /** Whether the viewer is asked; else they asked. */
  isMine: boolean;
  changes: SessionChanges;
  isPrimary?: boolean;
  /** Of a series, all whose proposed times wait for the same answer, this one the first. */
  together?: readonly SeenSession[];
}

/** A proposed time is accepted, declined, answered with another one, or taken back. */
export function ChangeButtons(props: ChangeButtonsProps) {
  const { session, other, isMine, changes, isPrimary = true, together = [] } = props;
  const { problem, isBusy } = changes;
  const isSeveral = together.length > 1;
  const change = (verb: "acceptChange" | "declineChange" | "withdrawChange", reason?: string) =>
    isSeveral ? changes.changeFollowing(verb, together, reason) : changes.change(verb, reason);
  const [isDeclining, setDeclining] = useState(false);
  const name = firstName(other.name);
  if (!isMine)
    return (
      <Button
        variant={isPrimary ? "quiet" : "bare"}
        loading={isBusy}
        onClick={() => change("withdrawChange")}
      >
        {isSeveral ? `Take all ${together.length} back` : "Take it back"}
      </Button>
    );
  return (
    <Row gap={2}>
      <Button
        variant={isPrimary ? "primary" : "quiet"}
        loading={isBusy}
        onClick={() => change("acceptChange")}
      >
        {isSeveral ? `Accept ${together.length} new times` : "Accept new time"}
      </Button>
      {isSeveral && isPrimary ? (
        <Button loading={isBusy} onClick={() => changes.change("acceptChange")}>
          Accept only this one
        </Button>
      ) : null}
      {isSeveral ? null : (
        <MoveSessionButton
          session={session}
          other={other}
          label="Propose another"
          variant={isPrimary ? "quiet" : "bare"}
        />
      )}
      <Button variant={isPrimary ? "quiet" : "bare"} onClick={() => setDeclining(true)}>
        Decline
      </Button>
      {isDeclining ? (
        <ReasonDialog
          title={isSeveral ? `Decline ${together.length} new times` : "Decline the new time"}
          says={`${isSeveral ? "The old times stay" : "The old time stays"}, and ${name} is told at once.`}
          visibleTo={`${name} sees this`}
          confirm={{ label: "Decline", isBusy, onConfirm: (reason) => change("declineChange", reason) }}
          problem={problem}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </Row>
  );
}
