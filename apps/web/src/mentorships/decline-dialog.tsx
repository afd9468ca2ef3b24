import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { answerSentences } from "./mentorship-sentences.ts";

interface DeclineDialogProps {
  menteeName: string;
  problem: string | null;
  isBusy: boolean;
  /** True when it is done; the dialog then closes. */
  onDecline: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** A no with a reason, because the mentee goes on from it. */
export function DeclineDialog({ menteeName, problem, isBusy, onDecline, onClose }: DeclineDialogProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const formId = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setMissing(true);
    if (await onDecline(reason)) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title: `Decline ${menteeName}'s request` }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Keep it open
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={isBusy}>
            Decline
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={3}>
          <Text>{`${menteeName} is told at once, with your reason, and can ask somebody else.`}</Text>
          <TextArea
            label="Why"
            visibleTo={`${menteeName} reads this`}
            description="One line is enough: no time before May, or who would fit better."
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              setMissing(false);
            }}
            error={isMissing ? answerSentences.REASON_REQUIRED : problem}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
