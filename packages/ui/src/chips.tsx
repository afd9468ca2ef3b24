import { useId } from "react";
import classes from "./chips.module.css";

type ChipsProps<Value extends string> = {
  /** What is chosen; read out, not shown. */
  label: string;
  options: readonly { value: Value; label: string; disabled?: boolean | undefined }[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** In one piece of equal parts, where each says how much of the same thing one wants. */
  isJoined?: boolean | undefined;
};

/** One of a few short choices, all in sight: lengths, colours, periods. Arrow keys move, as in any radio group. */
export const Chips = <Value extends string>(props: ChipsProps<Value>) => {
  const { label, options, value, onChange, isJoined } = props;
  const name = useId();
  return (
    <fieldset className={classes.chips} data-joined={isJoined || undefined} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={classes.chip}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
};
