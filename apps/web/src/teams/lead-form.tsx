import type { TeamId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { FormProblem } from "./form-problem.tsx";
import type { ChosenPerson } from "./person-select.tsx";
import { PersonSelect } from "./person-select.tsx";
import { refreshCompany } from "./refresh-company.ts";
import { sayLeadRefusal } from "./team-sentences.ts";
import { useVerb } from "./use-verb.ts";

interface LeadFormProps {
  teamId: TeamId;
  /** The company's date. */
  today: string;
  onDone: () => void;
}

/** Who leads the team, from a day on. */
export function LeadForm({ teamId, today, onDone }: LeadFormProps) {
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [fromDate, setFromDate] = useState(today);
  const [isMissing, setMissing] = useState(false);
  const { send, isBusy, problems } = useVerb({
    call: (id: string) => apiClient.teams.nameLead.mutate({ teamId, personId: personId.parse(id), fromDate }),
    say: sayLeadRefusal,
    onDone: async () => {
      await refreshCompany();
      onDone();
    },
  });
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setMissing(person === null);
    if (person !== null) send(person.id);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={4}>
        <PersonSelect
          label="Who leads"
          placeholder="Type letters of a name"
          value={person}
          onChange={setPerson}
          error={isMissing && person === null ? "Choose who leads the team." : problems.fields.personId}
        />
        <TextField
          label="From"
          type="date"
          description="The lead sees what the people of the team do from this day on; who leads now leads until then."
          value={fromDate}
          onChange={(event) => setFromDate(event.currentTarget.value)}
          error={problems.fields.fromDate}
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
