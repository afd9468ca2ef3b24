import { TagsInput } from "@mantine/core";
import { pillStyles } from "./choice-styles.ts";
import type { FieldWords } from "./field.tsx";
import { Field } from "./field.tsx";

type TagInputProps = FieldWords & {
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Offered while typing; anything else can be written too. */
  suggestions?: readonly string[] | undefined;
  placeholder?: string | undefined;
  most?: number | undefined;
};

/** Words of one's own, each ended by Enter or a comma. */
export const TagInput = (props: TagInputProps) => {
  const { value, onChange, suggestions = [], placeholder, most = 50, ...words } = props;
  return (
    <Field words={words}>
      {(wiring) => (
        <TagsInput
          {...wiring}
          data={[...suggestions]}
          value={[...value]}
          onChange={onChange}
          maxTags={most}
          placeholder={value.length === 0 ? placeholder : undefined}
          error={Boolean(words.error)}
          classNames={pillStyles}
        />
      )}
    </Field>
  );
};
