import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import type { HealthRow } from "./health-calls.ts";

interface NextChoiceButtonProps {
  row: Pick<HealthRow, "name" | "mentor">;
  isBusy: boolean;
  problem: string | null;
  onConfirm: () => void;
}

/** Asks a mentee's next choice in place of a mentor who does not answer: said before it is done, for it can't be undone. */
export function NextChoiceButton({
  row: { name, mentor },
  isBusy,
  problem,
  onConfirm,
}: NextChoiceButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const asked = mentor?.name ?? "The mentor";
  return (
    <>
      <Button aria-label={`Ask their next choice: ${name}`} onClick={() => setAsking(true)}>
        Ask their next choice
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Ask the next choice of ${name}?`}
        confirm={{ label: "Ask the next", onConfirm, isBusy, isFinal: true }}
        cancel={{ label: `Wait for ${asked}`, onCancel: () => setAsking(false) }}
      >
        <Stack gap={3}>
          <Text>
            {`${asked} is not asked any more and reads that the request was taken back. Whom ${name} named next is asked at once. This can’t be undone.`}
          </Text>
          <Text tone="muted">
            {`${name} reads that you did it. Their choices are theirs: you see who it is if they are a mentor of this programme.`}
          </Text>
          <FormProblem words={problem} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
