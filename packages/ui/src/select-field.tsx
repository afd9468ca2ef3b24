import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import classes from "./field.module.css";
import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";

type Option = { value: string; label: string; disabled?: boolean | undefined };
type OptionGroup = { group: string; options: readonly Option[] };
type SelectFieldProps = FieldWords &
  Omit<ComponentPropsWithRef<"select">, "className" | "children" | "size"> & {
    options: readonly (Option | OptionGroup)[];
    /** Shown while nothing is chosen. */
    placeholder?: string | undefined;
  };

const renderOption = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

/** One of some choices, with the device's own list. For long lists see `SearchSelect`. */
export const SelectField = (props: SelectFieldProps) => {
  const { label, visibleTo, description, error, id, options, placeholder, ...select } = props;
  return (
    <Field words={{ label, visibleTo, description, error }} id={id}>
      {(wiring) => (
        <span className={classes.wrap}>
          <select {...select} {...wiring} className={classes.control}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((entry) =>
              "group" in entry ? (
                <optgroup key={entry.group} label={entry.group}>
                  {entry.options.map(renderOption)}
                </optgroup>
              ) : (
                renderOption(entry)
              ),
            )}
          </select>
          <span className={classNames(classes.end, classes.chevron)}>
            <Icon name="down" />
          </span>
        </span>
      )}
    </Field>
  );
};
