import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Row } from "./row.tsx";

type ConfirmDialogProps = {
  isOpen: boolean;
  title: string;
  /** What will happen, and who will see it. */
  children: ReactNode;
  /** The verb: "End the mentorship". `isFinal` when it can't be undone. */
  confirm: {
    label: string;
    onConfirm: () => void;
    isBusy?: boolean | undefined;
    isFinal?: boolean | undefined;
  };
  /** The verb to leave things as they are: "Keep it". */
  cancel: { label?: string | undefined; onCancel: () => void };
};

/** Asks before something public or final, and says what will happen. */
export const ConfirmDialog = ({ isOpen, title, children, confirm, cancel }: ConfirmDialogProps) => (
  <Dialog
    isOpen={isOpen}
    onClose={cancel.onCancel}
    head={{ title }}
    size="narrow"
    footer={
      <Row justify="end">
        <Button variant="bare" onClick={cancel.onCancel}>
          {cancel.label ?? "Cancel"}
        </Button>
        <Button
          variant={confirm.isFinal ? "danger" : "primary"}
          loading={confirm.isBusy}
          onClick={confirm.onConfirm}
        >
          {confirm.label}
        </Button>
      </Row>
    }
  >
    {children}
  </Dialog>
);
