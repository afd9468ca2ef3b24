import type { PersonId } from "@belay/core/ids.ts";
import { choiceStyles } from "@belay/ui/choice-styles.ts";
import type { FieldWords } from "@belay/ui/field.tsx";
import { Field } from "@belay/ui/field.tsx";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";

/** Somebody as a form holds them. */
export interface ChosenPerson {
  id: PersonId;
  name: string;
}

type PersonSelectProps = FieldWords & {
  value: ChosenPerson | null;
  onChange: (value: ChosenPerson | null) => void;
  /** What nobody means here: "The team's lead". */
  placeholder: string;
};

const PAUSE = 200;

/** One person of the company, found by letters of the name or the address; the server looks, so many are no burden. */
export function PersonSelect({ value, onChange, placeholder, ...words }: PersonSelectProps) {
  const [typed, setTyped] = useState(value?.name ?? "");
  const [search] = useDebouncedValue(typed === value?.name ? "" : typed, PAUSE);
  const { data = [], isFetching } = useQuery(
    api.teams.searchPeople.queryOptions({ search }, { placeholderData: keepPreviousData }),
  );
  const options = withChosen(
    data.map(({ id, name, email, team }) => ({ value: id, label: name, about: team ?? email })),
    value,
  );
  const choose = (id: string | null) => {
    const chosen = options.find((option) => option.value === id);
    onChange(chosen === undefined ? null : { id: chosen.value, name: chosen.label });
  };
  return (
    <Field words={words}>
      {(wiring) => (
        <Select
          {...wiring}
          data={options}
          value={value?.id ?? null}
          onChange={choose}
          searchable
          clearable
          searchValue={typed}
          onSearchChange={setTyped}
          // The server has looked already.
          filter={({ options: all }) => all}
          renderOption={({ option }) => <PersonOption option={option} known={options} />}
          placeholder={placeholder}
          nothingFoundMessage={isFetching ? "Looking …" : "Nobody with these letters"}
          error={Boolean(words.error)}
          classNames={choiceStyles}
        />
      )}
    </Field>
  );
}

interface PersonChoice {
  value: PersonId;
  label: string;
  about: string;
}

function PersonOption({
  option,
  known,
}: {
  option: { value: string; label: string };
  known: PersonChoice[];
}) {
  const about = known.find(({ value }) => value === option.value)?.about ?? "";
  return <span>{about === "" ? option.label : `${option.label} · ${about}`}</span>;
}

// A list shows its value only if it holds it.
function withChosen(options: PersonChoice[], chosen: ChosenPerson | null): PersonChoice[] {
  if (chosen === null || options.some(({ value }) => value === chosen.id)) return options;
  return [...options, { value: chosen.id, label: chosen.name, about: "" }];
}
