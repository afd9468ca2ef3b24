import type { TeamId } from "@belay/core/ids.ts";
import { TEAM_NAME_LENGTH } from "@belay/core/teams/team-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { apiClient } from "../api.ts";
import { refreshCompany } from "./refresh-company.ts";
import { sayTeamRefusal } from "./team-sentences.ts";
import { useVerb } from "./use-verb.ts";

/** The team as it is, to be changed; absent for a new one. */
export interface TeamFields {
  id: TeamId;
  name: string;
  org: string;
  version: number;
}

interface TeamFormProps {
  team?: TeamFields | undefined;
  onSaved: (teamId: TeamId) => void;
  onCancel: () => void;
}

/** A team's name and the unit above it. */
export function TeamForm({ team, onSaved, onCancel }: TeamFormProps) {
  const form = useForm({ initialValues: { name: team?.name ?? "", org: team?.org ?? "" } });
  const { send, isBusy, problems } = useVerb({
    call: (values: typeof form.values) =>
      team === undefined
        ? apiClient.teams.add.mutate(values)
        : apiClient.teams.change.mutate({ ...values, teamId: team.id, version: team.version }),
    say: sayTeamRefusal,
    onProblems: form.setErrors,
    onDone: async ({ teamId }) => {
      await refreshCompany();
      onSaved(teamId);
    },
  });
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack gap={4}>
        <TextField
          label="Team"
          {...form.getInputProps("name")}
          maxLength={TEAM_NAME_LENGTH}
          autoComplete="off"
          data-autofocus
        />
        <TextField
          label="Unit above it"
          description="A department or product area. Leave it empty if there is none."
          {...form.getInputProps("org")}
          maxLength={TEAM_NAME_LENGTH}
          autoComplete="off"
        />
        <FormProblem words={problems.general} />
        <Row justify="end">
          <Button variant="bare" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={isBusy}>
            {team === undefined ? "Create the team" : "Save"}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
