import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./field.module.css";

/** The words around a control; every field of the product has them. */
export type FieldWords = {
  label: string;
  /** Who will see what is written here: "Both of you and your calendars see this". */
  visibleTo?: string | undefined;
  /** What belongs in here, in one line. */
  description?: ReactNode | undefined;
  /** What is wrong with it, in a sentence. */
  error?: ReactNode | undefined;
};

/** What ties the control to its words. */
export type ControlWiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  words: FieldWords;
  id?: string | undefined;
  children: (wiring: ControlWiring) => ReactNode;
};

/** Label, who sees it, description and error around one control. */
export const Field = ({ words, id, children }: FieldProps) => {
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [
    words.visibleTo && `${controlId}-sees`,
    words.description && `${controlId}-says`,
    words.error && `${controlId}-error`,
  ].filter(Boolean);
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={controlId} id={`${controlId}-label`}>
          {words.label}
        </label>
        {words.visibleTo && (
          <span className={classes.quiet} id={`${controlId}-sees`}>
            {words.visibleTo}
          </span>
        )}
      </div>
      {words.description && (
        <div className={classes.quiet} id={`${controlId}-says`}>
          {words.description}
        </div>
      )}
      {children({
        id: controlId,
        "aria-describedby": described.join(" ") || undefined,
        "aria-invalid": words.error ? true : undefined,
      })}
      {words.error && (
        <div className={classes.error} id={`${controlId}-error`} role="alert">
          {words.error}
        </div>
      )}
    </div>
  );
};
