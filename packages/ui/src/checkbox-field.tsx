import type { ComponentPropsWithRef } from "react";
import { useId } from "react";
import classes from "./checkbox-field.module.css";
import type { FieldWords } from "./field.tsx";

type CheckboxFieldProps = FieldWords & Omit<ComponentPropsWithRef<"input">, "className" | "type" | "size">;

/** Yes or no, with its words beside it. */
export const CheckboxField = ({ label, visibleTo, description, error, id, ...input }: CheckboxFieldProps) => {
  const ownId = useId();
  const boxId = id ?? ownId;
  const more = [description, visibleTo].some(Boolean);
  return (
    <div className={classes.field}>
      <input
        {...input}
        type="checkbox"
        id={boxId}
        className={classes.box}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [more && `${boxId}-says`, error && `${boxId}-error`].filter(Boolean).join(" ") || undefined
        }
      />
      <div>
        <label htmlFor={boxId}>{label}</label>
        {more && (
          <div className={classes.quiet} id={`${boxId}-says`}>
            {description} {visibleTo}
          </div>
        )}
        {error && (
          <div className={classes.error} id={`${boxId}-error`} role="alert">
            {error}
          </div>
        )}
      </div>
    </div>
  );
};
