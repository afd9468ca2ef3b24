import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import type { FormEvent, ReactNode } from "react";
import { useId, useState } from "react";

interface ReasonDialogProps {
  title: string;
  /** What happens then, and who is told. */
  says: string;
  visibleTo: string;
  confirm: {
    label: string;
    isBusy: boolean;
    /** True when it is done; the dialog then closes. */
    onConfirm: (reason: string) => Promise<boolean>;
    needsReason?: boolean;
    /** What is said where a reason is needed and missing; without it, that it is late. */
    whenMissing?: string;
  };
  problem: string | null;
  /** What is chosen before the reason: which sessions it is for. */
  children?: ReactNode;
  onClose: () => void;
}

/** Asks why before a no, and says what will happen. Whatever was typed stays until it is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, says, visibleTo, confirm, problem, children, onClose } = props;
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const formId = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (confirm.needsReason && reason.trim() === "") return setMissing(true);
    if (await confirm.onConfirm(reason)) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Keep it
          </Button>
          <Button variant="danger" type="submit" form={formId} loading={confirm.isBusy}>
            {confirm.label}
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack>
          <Text>{says}</Text>
          {children}
          <TextArea
            label={confirm.needsReason ? "Why" : "Why, if you like"}
            visibleTo={visibleTo}
            maxLength={500}
            value={reason}
            data-autofocus
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
            error={
              isMissing
                ? (confirm.whenMissing ?? "It is less than a day away, so say why in a line.")
                : problem
            }
          />
        </Stack>
      </form>
    </Dialog>
  );
}
