import type { PersonId, TeamId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Row } from "@belay/ui/row.tsx";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { dayAfter } from "./date-words.ts";
import { FormProblem } from "./form-problem.tsx";
import type { ChosenPerson } from "./person-select.tsx";
import { PersonSelect } from "./person-select.tsx";
import type { PlacementChoices } from "./placement-choices.ts";
import type { Problems } from "./use-verb.ts";

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
  sending: { label: string; isBusy: boolean; problems: Problems };
  onSend: (wish: PlacementWish) => void;
  onCancel: () => void;
}

/** Level, team, lead and days of one placement. */
export function PlacementForm({ initial, choices, sending, onSend, onCancel }: PlacementFormProps) {
  const form = useForm<PlacementFields>({ initialValues: initial, validate: { levelId, teamId, fromDate } });
  const { fields, general } = sending.problems;
  return (
    <form onSubmit={form.onSubmit((values) => sendWish(values, onSend))} noValidate>
      <Stack gap={4}>
        <SelectField
          label="Level"
          options={choices.levels}
          placeholder="Choose a level"
          {...form.getInputProps("levelId")}
          error={form.errors.levelId ?? fields.levelId}
        />
        <SelectField
          label="Specialisation"
          options={choices.specialisations}
          placeholder="None in particular"
          {...form.getInputProps("specialisation")}
          error={fields.specialisation}
        />
        <SearchSelect
          label="Team"
          options={choices.teams}
          placeholder="Choose a team"
          value={form.values.teamId}
          onChange={(id) => form.setFieldValue("teamId", choices.teamIdOf(id))}
          error={form.errors.teamId ?? fields.teamId}
        />
        <PersonSelect
          label="Lead"
          description="Only if it is somebody else than the team's lead."
          placeholder="The team's lead"
          value={form.values.lead}
          onChange={(lead) => form.setFieldValue("lead", lead)}
          error={fields.leadId}
        />
        <Grid>
          <TextField
            label="From"
            type="date"
            {...form.getInputProps("fromDate")}
            error={form.errors.fromDate ?? fields.fromDate}
          />
          <TextField
            label="Last day, if it is known"
            type="date"
            {...form.getInputProps("lastDay")}
            error={fields.toDate}
          />
        </Grid>
        <FormProblem words={general} />
        <Row justify="end">
          <Button variant="bare" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={sending.isBusy}>
            {sending.label}
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
