import type { PersonId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import type { ChosenColleague } from "../people/colleague-select.tsx";
import { ColleagueSelect } from "../people/colleague-select.tsx";
import { useVerb } from "../teams/use-verb.ts";
import type { ProgrammeDetail } from "./programme-calls.ts";
import { sayAdminRefusal } from "./programme-sentences.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";

/** Who runs a programme; a company admin names them. */
export function AdminsCard({ programme: { id: programmeId, admins } }: { programme: ProgrammeDetail }) {
  const { isCompanyAdmin } = useViewer();
  const dismiss = useVerb({
    call: (personId: PersonId) => apiClient.programmes.dismissAdmin.mutate({ programmeId, personId }),
    say: sayAdminRefusal,
    onDone: refreshProgrammes,
  });
  return (
    <Card title="Who runs it">
      <Stack gap={3}>
        <Text tone="muted" size="small">
          They see its people, pairs and runs, never what anybody writes to each other. Company admins can run
          it too.
        </Text>
        {admins.map(({ id, name }) => (
          <PersonLine
            key={id}
            size="small"
            person={{ id, name }}
            end={
              isCompanyAdmin ? (
                <Button
                  variant="bare"
                  loading={dismiss.isBusy}
                  aria-label={`Take away ${name}`}
                  onClick={() => dismiss.send(id)}
                >
                  Take away
                </Button>
              ) : null
            }
          />
        ))}
        <FormProblem words={dismiss.problems.general} />
        {isCompanyAdmin ? <NameAdmin programmeId={programmeId} /> : null}
      </Stack>
    </Card>
  );
}

function NameAdmin({ programmeId }: { programmeId: ProgrammeDetail["id"] }) {
  const [person, setPerson] = useState<ChosenColleague | null>(null);
  const { send, isBusy, problems } = useVerb({
    call: ({ id: personId }: ChosenColleague) =>
      apiClient.programmes.nameAdmin.mutate({ programmeId, personId }),
    say: sayAdminRefusal,
    onDone: async () => {
      await refreshProgrammes();
      setPerson(null);
    },
  });
  return (
    <Row align="end">
      <ColleagueSelect
        key={person === null ? "nobody" : "somebody"}
        label="Somebody else who runs it"
        value={person}
        onChange={setPerson}
        error={problems.fields.personId ?? problems.general}
      />
      <Button loading={isBusy} disabled={person === null} onClick={() => person && send(person)}>
        Let them run it
      </Button>
    </Row>
  );
}
