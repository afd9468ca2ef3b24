import type { ReactNode } from "react";
import classes from "./text.module.css";

type HeadingProps = { level: 2 | 3 | 4; children: ReactNode; size?: "title" | "body" | undefined };

/** A heading inside of a page; the page's own is `PageHeading`. */
export const Heading = ({ level, children, size = "title" }: HeadingProps) => {
  const Tag = `h${level}` as const;
  return (
    <Tag className={classes.heading} data-size={size}>
      {children}
    </Tag>
  );
};
