import type { TeamId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { apiClient } from "../api.ts";
import type { ChosenPerson } from "./person-select.tsx";
import { PersonSelect } from "./person-select.tsx";
import { refreshCompany } from "./refresh-company.ts";
import { sayLeadRefusal } from "./team-sentences.ts";
import { useVerb } from "./use-verb.ts";

interface LeadFields {
  person: ChosenPerson | null;
  fromDate: string;
}

interface LeadFormProps {
  teamId: TeamId;
  /** The company's date. */
  today: string;
  onDone: () => void;
}

/** Who leads the team, from a day on. */
export function LeadForm({ teamId, today, onDone }: LeadFormProps) {
  const form = useForm<LeadFields>({
    initialValues: { person: null, fromDate: today },
    validate: { person: (person) => (person === null ? "Choose who leads the team." : null) },
  });
  const { send, isBusy, problems } = useVerb({
    call: ({ person, fromDate }: { person: ChosenPerson; fromDate: string }) =>
      apiClient.teams.nameLead.mutate({ teamId, personId: person.id, fromDate }),
    say: sayLeadRefusal,
    onProblems: ({ personId, ...fields }) => form.setErrors({ ...fields, person: personId }),
    onDone: async () => {
      await refreshCompany();
      onDone();
    },
  });
  const submit = form.onSubmit(({ person, fromDate }) => {
    if (person !== null) send({ person, fromDate });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={4}>
        <PersonSelect
          label="Who leads"
          placeholder="Type letters of a name"
          value={form.values.person}
          onChange={(person) => form.setFieldValue("person", person)}
          error={form.errors.person}
        />
        <TextField
          label="From"
          type="date"
          description="The lead sees what the people of the team do from this day on; who leads now leads until then."
          {...form.getInputProps("fromDate")}
        />
        <FormProblem words={problems.general} />
        <Row justify="end">
          <Button variant="bare" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={isBusy}>
            Name the lead
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
