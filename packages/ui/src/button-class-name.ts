import classes from "./button.module.css";
import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "quiet" | "bare" | "danger" | "link";

/** The look of a button, for a router's link that leads on: `<Link className={buttonClassName("primary")}>`. */
export const buttonClassName = (variant: ButtonVariant = "quiet"): string =>
  classNames(classes.button, classes[variant]) ?? "";
