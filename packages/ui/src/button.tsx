import type { ComponentPropsWithRef } from "react";
import classes from "./button.module.css";
import type { ButtonVariant } from "./button-class-name.ts";
import { buttonClassName } from "./button-class-name.ts";
import { classNames } from "./class-names.ts";

type ButtonProps = Omit<ComponentPropsWithRef<"button">, "className"> & {
  /** One `primary` a page; `quiet` is outlined, `bare` has no outline, `danger` can't be undone, `link` stands in a line of text. */
  variant?: ButtonVariant | undefined;
  /** While true the button keeps its width and focus and does nothing; readers hear that it is busy. */
  loading?: boolean | undefined;
  fullWidth?: boolean | undefined;
};

/** A button says what it does with a verb. */
export const Button = ({ variant = "quiet", loading = false, fullWidth, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    onClick={loading ? (event) => event.preventDefault() : onClick}
    className={classNames(buttonClassName(variant), fullWidth && classes.full)}
    aria-busy={loading || undefined}
    aria-disabled={loading || undefined}
  />
);
