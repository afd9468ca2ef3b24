import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { JOINING_OPTIONS } from "./programme-words.ts";
import type { ProgrammeEditing } from "./use-programme-form.ts";

const KINDS = [
  {
    value: "always_open",
    label: "Always open",
    detail: "People come and go; mentees ask whoever fits them, whenever they like.",
  },
  {
    value: "cohort",
    label: "A cohort",
    detail: "Names until a day, then everybody is matched at once, and pairs work together until another.",
  },
] as const;

/** What a programme is called, of which kind, and when. `isKindFixed` once it exists. */
export function AboutFields({ form, isKindFixed }: { form: ProgrammeEditing; isKindFixed: boolean }) {
  const { draft, change, problems } = form;
  return (
    <Card title="What it is">
      <Stack>
        <TextField
          label="Name"
          visibleTo="Everybody in it sees this"
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
          error={problems.name}
        />
        <TextArea
          label="What it is for"
          visibleTo="Whoever may join sees this"
          rows={3}
          value={draft.purpose}
          onChange={({ target }) => change({ purpose: target.value })}
          error={problems.purpose}
        />
        {isKindFixed ? null : (
          <RadioCards
            label="Which kind"
            options={KINDS}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            error={problems.kind}
          />
        )}
        {draft.kind === "cohort" ? <DateFields form={form} /> : null}
        <RadioCards
          label="Who may join"
          options={JOINING_OPTIONS}
          value={draft.joining}
          onChange={(joining) => change({ joining })}
          error={problems.joining}
        />
      </Stack>
    </Card>
  );
}

const DATES = [
  { field: "enrolUntil", label: "Names until", description: "The last day to join." },
  { field: "startsOn", label: "Pairs begin", description: "That day or later." },
  { field: "endsOn", label: "Last day", description: "Pairs may go on if both like." },
] as const;

function DateFields({ form: { draft, change, problems } }: { form: ProgrammeEditing }) {
  return (
    <Grid columns={3}>
      {DATES.map(({ field, label, description }) => (
        <TextField
          key={field}
          type="date"
          label={label}
          description={description}
          value={draft[field]}
          onChange={({ target }) => change({ [field]: target.value })}
          error={problems[field]}
        />
      ))}
    </Grid>
  );
}
