import { Stack } from "@belay/ui/stack.tsx";
import type { ReactNode } from "react";
import styles from "./panel.module.css";

interface PanelProps {
  title: string;
  children: ReactNode;
}

/** What a drawer shows instead of its details: one question with its own heading, which gets the focus. */
export function Panel({ title, children }: PanelProps) {
  return (
    <Stack gap={4}>
      <h3 className={styles.title} tabIndex={-1} ref={focusOnce}>
        {title}
      </h3>
      {children}
    </Stack>
  );
}

const focusOnce = (heading: HTMLElement | null) => heading?.focus();
