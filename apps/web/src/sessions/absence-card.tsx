import type { Party } from "@belay/core/sessions/session.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { AbsenceDialog } from "./absence-dialog.tsx";
import type { SessionDetail } from "./session-calls.ts";
import { useSessionChange } from "./use-session-change.ts";

interface AbsenceCardProps {
  session: SessionDetail;
  role: Party;
  otherName: string;
}

/** Somebody did not come: one click while one waits, and how to take it back. */
export function AbsenceCard({ session, role, otherName }: AbsenceCardProps) {
  const changes = useSessionChange(session);
  const [isAsking, setAsking] = useState(false);
  const { status, actions, outcomeBy } = session;
  if (status === "no_show") {
    return (
      <Card title="It did not take place">
        <Stack gap={3}>
          <Text>{sayAbsence(session, role, otherName)}</Text>
          {changes.problem ? (
            <div role="alert">
              <Text tone="bad">{changes.problem}</Text>
            </div>
          ) : null}
          {actions.includes("undoNoShow") && outcomeBy === role ? (
            <Row>
              <Button loading={changes.isBusy} onClick={() => changes.change("undoNoShow")}>
                It did take place
              </Button>
            </Row>
          ) : null}
        </Stack>
      </Card>
    );
  }
  if (status !== "confirmed" || !actions.includes("markNoShow")) return null;
  return (
    <Row>
      <Button onClick={() => setAsking(true)}>{`${otherName} is not here`}</Button>
      {isAsking ? (
        <AbsenceDialog
          options={[
            { value: role === "mentor" ? "mentee" : "mentor", label: `${otherName} was not there` },
            { value: "both", label: "Neither of us was there" },
            { value: role, label: "I was not there" },
          ]}
          says={`${otherName} is told, and can say how they remember it. You can take it back for 7 days after the end.`}
          changes={changes}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Row>
  );
}

function sayAbsence({ outcomeBy, absent }: SessionDetail, role: Party, otherName: string): string {
  const speaker = outcomeBy === role ? "You" : outcomeBy === "lead" ? "A lead" : otherName;
  const who =
    absent === "both"
      ? "neither of you was there"
      : absent === role
        ? "you were not there"
        : `${otherName} was not there`;
  const next =
    outcomeBy === role
      ? `${otherName} reads this. If that is wrong, take it back within 7 days of the end.`
      : "If you remember it differently, say so in your close-out; then you two can settle it.";
  return `${speaker} said that ${who}. ${next}`;
}
