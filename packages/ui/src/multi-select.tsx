import { MultiSelect as MantineMultiSelect } from "@mantine/core";
import type { Choices } from "./choice-options.ts";
import { choiceData } from "./choice-options.ts";
import { pillStyles } from "./choice-styles.ts";
import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";

type MultiSelectProps = FieldWords & {
  options: Choices;
  value: readonly string[];
  onChange: (value: string[]) => void;
  placeholder?: string | undefined;
  /** At most so many. */
  most?: number | undefined;
};

/** Some of many, found by typing: languages, skills. Backspace takes the last one away. */
export const MultiSelect = (props: MultiSelectProps) => {
  const { options, value, onChange, placeholder, most = 50, ...words } = props;
  return (
    <Field words={words}>
      {(wiring) => (
        <MantineMultiSelect
          {...wiring}
          data={choiceData(options)}
          value={[...value]}
          onChange={onChange}
          searchable
          hidePickedOptions
          maxValues={most}
          placeholder={value.length === 0 ? placeholder : undefined}
          nothingFoundMessage="Nothing fits these letters"
          error={Boolean(words.error)}
          classNames={pillStyles}
        />
      )}
    </Field>
  );
};
