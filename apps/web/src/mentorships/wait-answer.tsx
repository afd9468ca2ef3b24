import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { useWait } from "./use-wait.ts";

interface WaitAnswerProps {
  wait: { id: string; version: number };
  /** How the mentor is called. */
  mentorName: string;
  /** Whether a place is kept for the viewer; else they stand in line. */
  isOffered: boolean;
  /** The first of the list: its action is the page's primary one. */
  isFirst: boolean;
}

/** Takes the place that is kept, or gives up one's turn; that is asked once more, since the place in line is lost. */
export function WaitAnswer({ wait, mentorName, isOffered, isFirst }: WaitAnswerProps) {
  const { take, leave, problem, isBusy } = useWait(wait);
  const [isAsking, setAsking] = useState(false);
  const label = isOffered ? "Let it go" : "Leave the line";
  const confirmed = async () => {
    await leave();
    setAsking(false);
  };
  return (
    <Row gap={2} justify="end">
      <FormProblem words={problem} />
      <Button variant="bare" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isOffered ? (
        <Button variant={isFirst ? "primary" : "quiet"} loading={isBusy && !isAsking} onClick={take}>
          Take the place
        </Button>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        title={label}
        confirm={{ label, isBusy, onConfirm: confirmed }}
        cancel={{ label: "Stay", onCancel: () => setAsking(false) }}
      >
        <Text>
          {isOffered
            ? `The place goes to the next in line. To be mentored by ${mentorName} later, you join the line again at its end.`
            : `You no longer wait for ${mentorName}. Joining again later puts you at the end of the line.`}
        </Text>
      </ConfirmDialog>
    </Row>
  );
}
