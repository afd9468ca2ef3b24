import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";
import classes from "./entry-frame.module.css";

type EntryFrameProps = {
  children: ReactNode;
  /** At the end of the head: the steps of welcome, a link to sign in. */
  end?: ReactNode | undefined;
  /** `narrow` for a form alone, `wide` for the steps with something beside them. */
  width?: "narrow" | "wide" | undefined;
};

/** The house of the pages before the frame: sign-in, set-up, join, welcome. */
export const EntryFrame = ({ children, end, width = "narrow" }: EntryFrameProps) => (
  <div className={classes.frame} data-width={width}>
    <header className={classes.head}>
      <Brand />
      {end}
    </header>
    <main className={classes.main}>{children}</main>
  </div>
);
