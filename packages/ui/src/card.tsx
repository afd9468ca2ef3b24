import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./card.module.css";

type CardProps = {
  children: ReactNode;
  title?: ReactNode | undefined;
  /** Beside the title: who sees it, a link, a state. */
  end?: ReactNode | undefined;
  /** `private` draws a dashed line: only the person themselves sees it. */
  tone?: "plain" | "private" | undefined;
};

/** A surface with one hairline around it; with a title it is a region of its own. */
export const Card = ({ children, title, end, tone = "plain" }: CardProps) => {
  const id = useId();
  return (
    <section className={classes.card} data-tone={tone} aria-labelledby={title ? id : undefined}>
      {(title || end) && (
        <header className={classes.head}>
          {title && <h2 id={id}>{title}</h2>}
          {end && <div className={classes.end}>{end}</div>}
        </header>
      )}
      {children}
    </section>
  );
};
