import { SectionNav, sectionLinkClassName } from "@belay/ui/section-nav.tsx";
import { Link } from "@tanstack/react-router";
import type { ProgrammeSection } from "../lib/programme-search.ts";
import { PROGRAMME_SECTIONS } from "../lib/programme-search.ts";

const WORDS = {
  health: "Health",
  people: "People",
  runs: "Match runs",
  settings: "Settings",
} satisfies Record<ProgrammeSection, string>;

/** From one section of a programme to the others; the address follows. */
export function ProgrammeNav({ id }: { id: string }) {
  return (
    <SectionNav label="Programme">
      {PROGRAMME_SECTIONS.map((show) => (
        <Link
          key={show}
          to="/programmes/$id"
          params={{ id }}
          search={{ show }}
          className={sectionLinkClassName}
          resetScroll={false}
        >
          {WORDS[show]}
        </Link>
      ))}
    </SectionNav>
  );
}
