import { Link } from "@tanstack/react-router";
import type { ProgrammeSection } from "../lib/programme-search.ts";
import { PROGRAMME_SECTIONS } from "../lib/programme-search.ts";
import styles from "./programme-nav.module.css";

const WORDS = {
  health: "Health",
  people: "People",
  runs: "Match runs",
  settings: "Settings",
} satisfies Record<ProgrammeSection, string>;

/** From one section of a programme to the others; the address follows. */
export function ProgrammeNav({ id }: { id: string }) {
  return (
    <nav aria-label="Programme" className={styles.nav}>
      {PROGRAMME_SECTIONS.map((show) => (
        <Link
          key={show}
          to="/programmes/$id"
          params={{ id }}
          search={{ show }}
          className={styles.link}
          resetScroll={false}
        >
          {WORDS[show]}
        </Link>
      ))}
    </nav>
  );
}
