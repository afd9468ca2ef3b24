import type { ComponentPropsWithRef } from "react";
import classes from "./field.module.css";
import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";

type TextFieldProps = FieldWords & Omit<ComponentPropsWithRef<"input">, "className" | "size">;

/** One line of text. Takes every property of an input besides its words. */
export const TextField = ({ label, visibleTo, description, error, id, ...input }: TextFieldProps) => (
  <Field words={{ label, visibleTo, description, error }} id={id}>
    {(wiring) => <input type="text" {...input} {...wiring} className={classes.control} />}
  </Field>
);
