import { Link } from "@tanstack/react-router";
import styles from "./company-nav.module.css";

const PAGES = [
  { to: "/company/people", word: "People" },
  { to: "/company/teams", word: "Teams" },
  { to: "/company/deliveries", word: "Deliveries" },
  { to: "/company/settings", word: "Settings" },
] as const;

/** From one of the company's pages to the others. */
export function CompanyNav() {
  return (
    <nav aria-label="Company" className={styles.nav}>
      {PAGES.map(({ to, word }) => (
        <Link key={to} to={to} className={styles.link} activeOptions={{ includeSearch: false }}>
          {word}
        </Link>
      ))}
    </nav>
  );
}
