import type { ReactNode } from "react";
import styles from "./bullet-list.module.css";

/** A few facts in words, each an `li`. */
export function BulletList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}
