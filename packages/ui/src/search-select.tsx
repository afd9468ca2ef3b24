import { Select } from "@mantine/core";
import type { Choices } from "./choice-options.ts";
import { choiceData } from "./choice-options.ts";
import { choiceStyles } from "./choice-styles.ts";
import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";

type SearchSelectProps = FieldWords & {
  options: Choices;
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
  /** Said when nothing fits what was typed. */
  nothingFound?: string | undefined;
};

// What is fixed makes no page wider. Absolute, the list of a phone's dialog pushed the page, and the page the list.
const FLOATING = { floatingStrategy: "fixed" } as const;

/** One of many, found by typing: a skill, a zone, a person. */
export const SearchSelect = (props: SearchSelectProps) => {
  const {
    options,
    value,
    onChange,
    placeholder,
    nothingFound = "Nothing fits these letters",
    ...words
  } = props;
  return (
    <Field words={words}>
      {(wiring) => (
        <Select
          {...wiring}
          data={choiceData(options)}
          value={value}
          onChange={onChange}
          searchable
          limit={200}
          allowDeselect={false}
          placeholder={placeholder}
          nothingFoundMessage={nothingFound}
          error={Boolean(words.error)}
          classNames={choiceStyles}
          comboboxProps={FLOATING}
        />
      )}
    </Field>
  );
};
