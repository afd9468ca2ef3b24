import { useId } from "react";
import type { FieldWords } from "./field.tsx";
import { FieldGroup } from "./field-group.tsx";
import classes from "./proficiency-picker.module.css";

type ProficiencyPickerProps = FieldWords & {
  /** The word of each step, from 0 on. */
  steps: readonly string[];
  value: number | null;
  onChange: (value: number) => void;
  /** Steps below it can't be chosen: a wanted step lies above one's own. */
  least?: number | undefined;
};

/** How well somebody does something: a step from 0 to 5, its word beside it. Arrow keys move. */
export const ProficiencyPicker = (props: ProficiencyPickerProps) => {
  const { steps, value, onChange, least = 0, ...words } = props;
  const name = useId();
  return (
    <FieldGroup words={words}>
      <div className={classes.picker}>
        <div className={classes.steps}>
          {steps.map((step, index) => (
            <label key={step} className={classes.step} data-reached={value !== null && index <= value}>
              <input
                type="radio"
                name={name}
                className={classes.input}
                aria-label={`${index} ${step}`}
                checked={index === value}
                disabled={index < least}
                onChange={() => onChange(index)}
              />
              {index}
            </label>
          ))}
        </div>
        <span className={classes.word}>{value === null ? "Not chosen yet" : steps[value]}</span>
      </div>
    </FieldGroup>
  );
};
