import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

type DialogHeadProps = {
  title: string;
  sub?: ReactNode | undefined;
  lead?: ReactNode | undefined;
  end?: ReactNode | undefined;
  onClose: () => void;
};

/** The head of a dialog: what it is about, and the way out. */
export const DialogHead = ({ title, sub, lead, end, onClose }: DialogHeadProps) => (
  <div className={classes.head}>
    {lead}
    <div className={classes.words}>
      <Modal.Title className={classes.title}>{title}</Modal.Title>
      {sub && <div className={classes.sub}>{sub}</div>}
    </div>
    {end && <div className={classes.end}>{end}</div>}
    <IconButton icon="close" label="Close" onClick={onClose} />
  </div>
);
