import type { ReactNode } from "react";
import classes from "./page-heading.module.css";

type PageHeadingProps = {
  /** A fact where there is one: "3 things wait for you". */
  title: ReactNode;
  /** One line below it. */
  sub?: ReactNode | undefined;
  /** A small line above it: what this belongs to. */
  over?: ReactNode | undefined;
  /** An avatar before it. */
  lead?: ReactNode | undefined;
  /** The primary action, last, with quieter ones before it. */
  actions?: ReactNode | undefined;
};

/** The page's one h1. Focus moves here after navigation, see `focusPageHeading`. */
export const PageHeading = ({ title, sub, over, lead, actions }: PageHeadingProps) => (
  <header className={classes.heading}>
    {lead}
    <div className={classes.words}>
      {over && <p className={classes.over}>{over}</p>}
      <h1 tabIndex={-1} data-page-heading="">
        {title}
      </h1>
      {sub && <p className={classes.sub}>{sub}</p>}
    </div>
    {actions && <div className={classes.actions}>{actions}</div>}
  </header>
);
