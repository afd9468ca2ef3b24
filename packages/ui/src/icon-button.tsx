import type { ComponentPropsWithRef } from "react";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";
import classes from "./icon-button.module.css";

type IconButtonProps = Omit<ComponentPropsWithRef<"button">, "className" | "children"> & {
  icon: IconName;
  /** What it does, for those who do not see the picture. */
  label: string;
};

/** A small square button whose picture everybody knows: close, next, previous. */
export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <button type="button" {...rest} className={classes.button} aria-label={label} title={label}>
    <Icon name={icon} />
  </button>
);
