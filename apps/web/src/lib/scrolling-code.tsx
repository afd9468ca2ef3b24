import type { ReactNode } from "react";
import styles from "./markdown-text.module.css";

/** A piece of code that keeps its lines and scrolls sideways, also by keyboard. */
export function ScrollingCode({ children, label = "Code" }: { children: ReactNode; label?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark of every piece of code
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className={styles.code} aria-label={label} tabIndex={0}>
      <pre>{children}</pre>
    </div>
  );
}
