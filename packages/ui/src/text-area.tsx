import type { ComponentPropsWithRef } from "react";
import classes from "./field.module.css";
import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";

type TextAreaProps = FieldWords & Omit<ComponentPropsWithRef<"textarea">, "className">;

/** Some lines of text; grows with what is written. */
export const TextArea = ({ label, visibleTo, description, error, id, ...area }: TextAreaProps) => (
  <Field words={{ label, visibleTo, description, error }} id={id}>
    {(wiring) => <textarea rows={3} {...area} {...wiring} className={classes.control} />}
  </Field>
);
