import type { PersonId, TeamId } from "@belay/core/ids.ts";
import type { Ok, Refused } from "@belay/core/result.ts";
import type { PlacementWriteRefusal, TakenPeriod } from "@belay/core/teams/team-choices.ts";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Row } from "@belay/ui/row.tsx";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { dayAfter } from "./date-words.ts";
import type { ChosenPerson } from "./person-select.tsx";
import { PersonSelect } from "./person-select.tsx";
import type { PlacementChoices } from "./placement-choices.ts";
import { refreshCompany } from "./refresh-company.ts";
import { sayPlacementRefusal } from "./team-sentences.ts";
import { useVerb } from "./use-verb.ts";

/** A placement as the form holds it: the last day that counts, not the first that does not. */
export interface PlacementFields {
  levelId: string;
  specialisation: string;
  teamId: TeamId | null;
  lead: ChosenPerson | null;
  fromDate: string;
  lastDay: string;
}

/** What the form sends. */
export interface PlacementWish {
  levelId: string;
  specialisation: string | null;
  teamId: TeamId;
  leadId: PersonId | null;
  fromDate: string;
  toDate: string | null;
}

interface PlacementFormProps {
  initial: PlacementFields;
  choices: PlacementChoices;
  verb: {
    /** What the button says. */
    label: string;
    call: (wish: PlacementWish) => Promise<Ok<unknown> | Refused<PlacementWriteRefusal, TakenPeriod>>;
  };
  /** Saved, or left. */
  onDone: () => void;
}

/** Level, team, lead and days of one placement. */
export function PlacementForm({ initial, choices, verb, onDone }: PlacementFormProps) {
  const form = useForm<PlacementFields>({ initialValues: initial, validate: { levelId, teamId, fromDate } });
  const { send, isBusy, problems } = useVerb({
    call: verb.call,
    say: sayPlacementRefusal,
    // The server's names for what the form holds in another shape.
    onProblems: ({ toDate, leadId, ...fields }) =>
      form.setErrors({ ...fields, lastDay: toDate, lead: leadId }),
    onDone: async () => {
      await refreshCompany();
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => sendWish(values, send))} noValidate>
      <Stack gap={4}>
        <SelectField
          label="Level"
          options={choices.levels}
          placeholder="Choose a level"
          {...form.getInputProps("levelId")}
        />
        <SelectField
          label="Specialisation"
          options={choices.specialisations}
          placeholder="None in particular"
          {...form.getInputProps("specialisation")}
        />
        <SearchSelect
          label="Team"
          options={choices.teams}
          placeholder="Choose a team"
          value={form.values.teamId}
          onChange={(id) => form.setFieldValue("teamId", choices.teamIdOf(id))}
          error={form.errors.teamId}
        />
        <PersonSelect
          label="Lead"
          description="Only if it is somebody else than the team's lead."
          placeholder="The team's lead"
          value={form.values.lead}
          onChange={(lead) => form.setFieldValue("lead", lead)}
          error={form.errors.lead}
        />
        <Grid>
          <TextField label="From" type="date" {...form.getInputProps("fromDate")} />
          <TextField label="Last day, if it is known" type="date" {...form.getInputProps("lastDay")} />
        </Grid>
        <FormProblem words={problems.general} />
        <Row justify="end">
          <Button variant="bare" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={isBusy}>
            {verb.label}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

const levelId = (value: string) => (value === "" ? "Choose a level." : null);
const teamId = (value: string | null) => (value === null ? "Choose a team." : null);
const fromDate = (value: string) => (value === "" ? "Choose the first day." : null);

function sendWish(values: PlacementFields, onSend: (wish: PlacementWish) => void): void {
  const { lead, lastDay, teamId: chosenTeam, ...rest } = values;
  if (chosenTeam === null) return;
  onSend({
    ...rest,
    specialisation: values.specialisation === "" ? null : values.specialisation,
    teamId: chosenTeam,
    leadId: lead?.id ?? null,
    toDate: lastDay === "" ? null : dayAfter(lastDay),
  });
}
