import { Brand } from "@belay/ui/brand.tsx";
import type { ReactNode } from "react";
import styles from "./public-frame.module.css";

interface PublicFrameProps {
  children: ReactNode;
  /** A page with a grid or two columns; forms are narrow. */
  isWide?: boolean;
}

/** The mark on top and one column: the look of every page before one is inside. */
export function PublicFrame({ children, isWide = false }: PublicFrameProps) {
  return (
    <div className={styles.frame} data-wide={isWide}>
      <header>
        <Brand />
      </header>
      <main className={styles.column}>{children}</main>
    </div>
  );
}
