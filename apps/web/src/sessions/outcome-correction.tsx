import type { Absent } from "@belay/core/sessions/session.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { AbsenceDialog } from "./absence-dialog.tsx";
import type { SessionDetail } from "./session-calls.ts";
import { useSessionChange } from "./use-session-change.ts";

/** A lead puts the outcome right; both of the two are told that a lead did. */
export function OutcomeCorrection({ session }: { session: SessionDetail }) {
  const changes = useSessionChange(session);
  const [isAsking, setAsking] = useState(false);
  const { actions, mentor, mentee, status } = session;
  const held = actions.find((action) => action === "complete" || action === "undoNoShow");
  const canMark = actions.includes("markNoShow");
  if (held === undefined && !canMark) return null;
  const options: { value: Absent; label: string }[] = [
    { value: "mentee", label: `${mentee?.name ?? "The mentee"} was not there` },
    { value: "mentor", label: `${mentor?.name ?? "The mentor"} was not there` },
    { value: "both", label: "Neither was there" },
  ];
  return (
    <Card title="Did it take place?">
      <Stack gap={3}>
        <Text tone="muted">
          {status === "confirmed"
            ? "The two of them say so themselves. Where they don't, you can; both are told that a lead did."
            : "If what stands here is wrong, put it right; both are told that a lead did."}
        </Text>
        {changes.problem && !isAsking ? (
          <div role="alert">
            <Text tone="bad">{changes.problem}</Text>
          </div>
        ) : null}
        <Row gap={2}>
          {held ? (
            <Button loading={changes.isBusy} onClick={() => changes.change(held)}>
              It took place
            </Button>
          ) : null}
          {canMark ? <Button onClick={() => setAsking(true)}>It did not take place</Button> : null}
        </Row>
      </Stack>
      {isAsking ? (
        <AbsenceDialog
          options={options}
          says="Both of them are told, and read that a lead said so."
          changes={changes}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
