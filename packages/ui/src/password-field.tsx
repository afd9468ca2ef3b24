import type { ComponentPropsWithRef } from "react";
import { useState } from "react";
import { Button } from "./button.tsx";
import classes from "./field.module.css";
import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";

type PasswordFieldProps = FieldWords & Omit<ComponentPropsWithRef<"input">, "className" | "size" | "type">;

/** A password that can be shown while typing. */
export const PasswordField = ({ label, visibleTo, description, error, id, ...input }: PasswordFieldProps) => {
  const [isShown, setShown] = useState(false);
  return (
    <Field words={{ label, visibleTo, description, error }} id={id}>
      {(wiring) => (
        <span className={classes.wrap}>
          <input {...input} {...wiring} type={isShown ? "text" : "password"} className={classes.control} />
          <span className={classes.end}>
            <Button variant="bare" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {isShown ? "Hide" : "Show"}
            </Button>
          </span>
        </span>
      )}
    </Field>
  );
};
