import type { CSSProperties } from "react";
import classes from "./avatar.module.css";
import { initials } from "./initials.ts";
import { personColor } from "./person-color.ts";

type AvatarProps = {
  id: string;
  name: string;
  size?: "small" | "medium" | "large" | undefined;
};

type PersonStyle = CSSProperties & { "--back": string; "--front": string };

/** A person's initials on the colour that their id gives. Decorative: the name stands beside it. */
export const Avatar = ({ id, name, size = "medium" }: AvatarProps) => {
  const color = personColor(id);
  const style: PersonStyle = {
    "--back": `var(--person-${color}-back)`,
    "--front": `var(--person-${color}-text)`,
  };
  return (
    <span className={classes.avatar} data-size={size} style={style} aria-hidden="true">
      {initials(name)}
    </span>
  );
};
