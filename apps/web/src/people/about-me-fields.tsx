import { DIRECTIONS, directionNames } from "@belay/core/people/direction.ts";
import { LANGUAGES } from "@belay/core/people/languages.ts";
import { MOST_LANGUAGES, NAME_LENGTH } from "@belay/core/people/profile-inputs.ts";
import { Grid } from "@belay/ui/grid.tsx";
import { MultiSelect } from "@belay/ui/multi-select.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import type { ReactNode } from "react";
import { LevelField } from "./level-field.tsx";
import { problemsOf } from "./problems-of.ts";
import type { AboutMe } from "./profile.ts";
import type { Draft } from "./use-draft.ts";

const DETAILS = {
  ic: "Deeper in the work itself",
  management: "Growing people and teams",
  undecided: "Both stay open",
};

interface AboutMeFieldsProps {
  draft: Draft<AboutMe>;
  /** One's zone, which is changed for itself: hours and sessions hang on it. */
  zone: ReactNode;
}

/** Who I am: asked once, used on the next screens to find people who fit. */
export function AboutMeFields({ draft, zone }: AboutMeFieldsProps) {
  const { fields, change, state } = draft;
  const problems = problemsOf(state);
  return (
    <Stack gap={6}>
      <Grid columns={2}>
        <TextField
          label="Your name"
          visibleTo="Everybody sees this"
          autoComplete="name"
          maxLength={NAME_LENGTH}
          value={fields.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          error={problems.name}
        />
        {zone}
        <MultiSelect
          label="Languages you can talk in"
          visibleTo="Everybody sees this"
          placeholder="English, …"
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          value={fields.languages}
          onChange={(languages) => change({ languages })}
          most={MOST_LANGUAGES}
          error={problems.languages}
        />
        <LevelField
          value={fields.selfLevel}
          onChange={(selfLevel) => change({ selfLevel })}
          error={problems.selfLevel}
        />
      </Grid>
      <RadioCards
        label="Where would you like to grow?"
        visibleTo="Only you see this; it helps to find people who went that way"
        options={DIRECTIONS.map((value) => ({ value, label: directionNames[value], detail: DETAILS[value] }))}
        value={fields.direction}
        onChange={(direction) => change({ direction })}
        error={problems.direction}
      />
    </Stack>
  );
}
