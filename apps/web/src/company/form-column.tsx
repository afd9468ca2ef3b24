import type { ReactNode } from "react";
import styles from "./form-column.module.css";

/** A form alone on a wide page, no wider than one reads. */
export function FormColumn({ children }: { children: ReactNode }) {
  return <div className={styles.column}>{children}</div>;
}
