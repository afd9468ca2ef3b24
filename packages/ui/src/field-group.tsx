import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./field.module.css";
import type { FieldWords } from "./field.tsx";

type FieldGroupProps = { words: FieldWords; children: ReactNode };

/** The words around several controls that answer one question. */
export const FieldGroup = ({ words, children }: FieldGroupProps) => {
  const id = useId();
  const described = [words.description && `${id}-says`, words.error && `${id}-error`].filter(Boolean);
  return (
    <fieldset className={classes.field} aria-describedby={described.join(" ") || undefined}>
      <legend className={classes.head}>
        <span className={classes.label}>{words.label}</span>{" "}
        {words.visibleTo && <span className={classes.quiet}>{words.visibleTo}</span>}
      </legend>
      {words.description && (
        <div className={classes.quiet} id={`${id}-says`}>
          {words.description}
        </div>
      )}
      {children}
      {words.error && (
        <div className={classes.error} id={`${id}-error`} role="alert">
          {words.error}
        </div>
      )}
    </fieldset>
  );
};
