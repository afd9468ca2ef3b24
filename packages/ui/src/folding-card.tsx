import type { ReactNode } from "react";
import { useId } from "react";
import { Card } from "./card.tsx";
import classes from "./folding-card.module.css";
import { useIsPhone } from "./use-is-phone.ts";

type FoldingCardProps = {
  title: string;
  /** How it stands, in a few words; all that a phone shows until somebody opens it. */
  state: ReactNode;
  children: ReactNode;
};

/** A card of a long form: whole on a wide screen, on a phone folded to a line that says how it stands. */
export const FoldingCard = ({ title, state, children }: FoldingCardProps) => {
  const id = useId();
  const isPhone = useIsPhone();
  if (!isPhone) return <Card title={title}>{children}</Card>;
  return (
    <section className={classes.card} aria-labelledby={id}>
      <details>
        <summary className={classes.head}>
          <span className={classes.words}>
            <h2 id={id}>{title}</h2>
            <span className={classes.state}>{state}</span>
          </span>
        </summary>
        <div className={classes.content}>{children}</div>
      </details>
    </section>
  );
};
