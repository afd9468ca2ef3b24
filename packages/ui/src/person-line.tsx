import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import classes from "./person-line.module.css";

/** A person as every screen shows them: plain words, already in the viewer's language. */
export type PersonWords = {
  id: string;
  name: string;
  /** "Senior Engineer, Payments" or "Staff Engineer · Search". */
  title?: string | undefined;
  /** Their time, only where it differs: "17:42 in Tokyo". */
  localTime?: string | undefined;
};

type PersonLineProps = {
  person: PersonWords;
  size?: "small" | "medium" | "large" | undefined;
  /** The name as the router's link to the person. */
  name?: ReactNode | undefined;
  /** Below the title: what they have in common, a caution. */
  detail?: ReactNode | undefined;
  /** At the end of the line: a badge, a button. */
  end?: ReactNode | undefined;
};

/** Avatar, name, title and team, local time when it differs: the same everywhere. */
export const PersonLine = ({ person, size = "medium", name, detail, end }: PersonLineProps) => {
  const about = [person.title, person.localTime].filter(Boolean).join(" · ");
  return (
    <div className={classes.line} data-size={size}>
      <Avatar id={person.id} name={person.name} size={size} />
      <div className={classes.words}>
        <div className={classes.name}>{name ?? person.name}</div>
        {about && <div className={classes.about}>{about}</div>}
        {detail && <div className={classes.detail}>{detail}</div>}
      </div>
      {end}
    </div>
  );
};
