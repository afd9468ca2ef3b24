import { SectionNav, sectionLinkClassName } from "@belay/ui/section-nav.tsx";
import { Link } from "@tanstack/react-router";

const PAGES = [
  { to: "/company/people", word: "People" },
  { to: "/company/teams", word: "Teams" },
  { to: "/company/deliveries", word: "Deliveries" },
  { to: "/company/settings", word: "Settings" },
] as const;

/** From one of the company's pages to the others. */
export function CompanyNav() {
  return (
    <SectionNav label="Company">
      {PAGES.map(({ to, word }) => (
        <Link key={to} to={to} className={sectionLinkClassName} activeOptions={{ includeSearch: false }}>
          {word}
        </Link>
      ))}
    </SectionNav>
  );
}
