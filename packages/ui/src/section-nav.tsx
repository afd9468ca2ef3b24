import type { ReactNode } from "react";
import styles from "./section-nav.module.css";

/** How a link from one section to another looks; the router marks the one where somebody is. */
export const sectionLinkClassName = styles.link;

/** From one section of a place to the others. */
export function SectionNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.nav}>
      {children}
    </nav>
  );
}
