import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/Paper.css";
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./dialog.module.css";
import { DialogHead } from "./dialog-head.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import { usePageLock } from "./use-page-lock.ts";

type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** What is on top: the title, an avatar before it, one line under it, controls at the end. */
  head: {
    title: string;
    sub?: ReactNode | undefined;
    lead?: ReactNode | undefined;
    end?: ReactNode | undefined;
  };
  /** `wide` for a choice among many, `narrow` for one question. */
  size?: "wide" | "narrow" | undefined;
  /** Stays in sight at the bottom: what will happen and the buttons. */
  footer?: ReactNode | undefined;
  children?: ReactNode | undefined;
};

/** A window over the page, a full screen on a phone. Focus stays inside and goes back where it came from. */
export const Dialog = ({ isOpen, onClose, head, size = "wide", footer, children }: DialogProps) => {
  const isPhone = useIsPhone();
  usePageLock(isOpen);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      centered
      fullScreen={isPhone}
      size={size === "wide" ? "var(--dialog)" : "var(--dialog-narrow)"}
      lockScroll={false}
      padding={0}
      classNames={{ content: classes.content ?? "" }}
    >
      <Modal.Overlay color="var(--veil)" backgroundOpacity={1} />
      <Modal.Content>
        <DialogHead {...head} onClose={onClose} />
        {children && <div className={classes.body}>{children}</div>}
        {footer && <div className={classes.footer}>{footer}</div>}
      </Modal.Content>
    </Modal.Root>
  );
};
