import type { PersonId } from "@belay/core/ids.ts";
import { choiceStyles } from "@belay/ui/choice-styles.ts";
import type { FieldWords } from "@belay/ui/field.tsx";
import { Field } from "@belay/ui/field.tsx";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";

export interface ChosenColleague {
  id: PersonId;
  name: string;
}

type ColleagueSelectProps = FieldWords & {
  value: ChosenColleague | null;
  onChange: (value: ChosenColleague | null) => void;
};

const PAUSE = 200;

/** One colleague, found by name as anybody finds people. */
export function ColleagueSelect({ value, onChange, ...words }: ColleagueSelectProps) {
  const [typed, setTyped] = useState(value?.name ?? "");
  const [text] = useDebouncedValue(typed === value?.name ? "" : typed.trim(), PAUSE);
  const { data, isFetching } = useQuery({
    ...api.people.search.queryOptions({ text }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const found = data ?? [];
  const known = value === null || found.some(({ id }) => id === value.id) ? [] : [{ ...value, team: null }];
  const people = [...known, ...found];
  return (
    <Field words={words}>
      {(wiring) => (
        <Select
          {...wiring}
          data={people.map(({ id, name, team }) => ({
            value: id,
            label: team === null ? name : `${name}, ${team}`,
          }))}
          value={value?.id ?? null}
          onChange={(id) => onChange(people.find((one) => one.id === id) ?? null)}
          searchable
          clearable
          searchValue={typed}
          onSearchChange={setTyped}
          // The server has looked already.
          filter={({ options }) => options}
          placeholder="Type a name"
          nothingFoundMessage={nothingWords({ text, isFetching })}
          error={Boolean(words.error)}
          classNames={choiceStyles}
        />
      )}
    </Field>
  );
}

function nothingWords({ text, isFetching }: { text: string; isFetching: boolean }): string {
  if (text === "") return "Type a name";
  return isFetching ? "Looking …" : "Nobody with these letters";
}
