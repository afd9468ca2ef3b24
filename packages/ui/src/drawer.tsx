import "@mantine/core/styles/Drawer.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/Paper.css";
import { Drawer as MantineDrawer } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import { usePageLock } from "./use-page-lock.ts";

type DrawerProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  footer?: ReactNode | undefined;
};

/** Details beside the list, so that nobody loses their place; on a phone they take the whole screen. */
export const Drawer = ({ isOpen, onClose, title, children, footer }: DrawerProps) => {
  const isPhone = useIsPhone();
  usePageLock(isOpen);
  return (
    <MantineDrawer.Root
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={isPhone ? "100%" : "var(--drawer)"}
      lockScroll={false}
      padding={0}
      classNames={{ content: classes.content ?? "" }}
    >
      <MantineDrawer.Overlay color="var(--veil)" backgroundOpacity={1} />
      <MantineDrawer.Content>
        <div className={classes.head}>
          <div className={classes.words}>
            <MantineDrawer.Title className={classes.title}>{title}</MantineDrawer.Title>
          </div>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </div>
        <div className={classes.body}>{children}</div>
        {footer && <div className={classes.footer}>{footer}</div>}
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  );
};
