import type { ReactNode } from "react";
import { useId } from "react";
import type { FieldWords } from "./field.tsx";
import { FieldGroup } from "./field-group.tsx";
import classes from "./radio-cards.module.css";

type RadioCard<Value extends string> = { value: Value; label: string; detail?: ReactNode | undefined };
type RadioCardsProps<Value extends string> = FieldWords & {
  options: readonly RadioCard<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of a few choices that need a line of explanation each. */
export const RadioCards = <Value extends string>(props: RadioCardsProps<Value>) => {
  const { options, value, onChange, ...words } = props;
  const name = useId();
  return (
    <FieldGroup words={words}>
      <div className={classes.cards}>
        {options.map((option) => (
          <label key={option.value} className={classes.card}>
            <input
              type="radio"
              name={name}
              className={classes.input}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className={classes.title}>{option.label}</span>
              {option.detail && <span className={classes.detail}>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
};
