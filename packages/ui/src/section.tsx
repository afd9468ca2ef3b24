import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./section.module.css";

type SectionProps = { title: ReactNode; children: ReactNode; end?: ReactNode | undefined };

/** A titled part of a page, without a surface of its own. */
export const Section = ({ title, children, end }: SectionProps) => {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {end}
      </header>
      {children}
    </section>
  );
};
