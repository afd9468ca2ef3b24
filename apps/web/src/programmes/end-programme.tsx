import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, apiClient } from "../api.ts";
import { useVerb } from "../teams/use-verb.ts";
import type { ProgrammeDetail } from "./programme-calls.ts";
import { sayProgrammeRefusal } from "./programme-sentences.ts";
import { count } from "./programme-words.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";

/** Ends a programme, after it has said what stays and what stops. */
export function EndProgramme({
  programme: { id: programmeId, name, version },
}: {
  programme: ProgrammeDetail;
}) {
  const [isAsking, setAsking] = useState(false);
  const { data } = useQuery({ ...api.programmes.whatEnds.queryOptions({ programmeId }), enabled: isAsking });
  const { send, isBusy, problems } = useVerb({
    call: () => apiClient.programmes.end.mutate({ programmeId, version }),
    say: sayProgrammeRefusal,
    onDone: async () => {
      await refreshProgrammes();
      setAsking(false);
    },
  });
  return (
    <Card title="End it">
      <Row justify="between">
        <Text tone="muted">Before it ends you see what stays and what stops.</Text>
        <Button variant="danger" onClick={() => setAsking(true)}>
          End the programme
        </Button>
      </Row>
      <ConfirmDialog
        isOpen={isAsking}
        title={`End ${name}?`}
        confirm={{ label: "End it", onConfirm: () => send(undefined), isBusy, isFinal: true }}
        cancel={{ label: "Keep it", onCancel: () => setAsking(false) }}
      >
        <Stack gap={3}>
          <Text>
            {data === undefined
              ? "Counting what is in it …"
              : `${count(data.people, "person").replace("persons", "people")} ${data.people === 1 ? "is" : "are"} told that it has ended.`}
          </Text>
          {data === undefined ? null : (
            <Text>
              {`${count(data.pairs, "pair")} and ${count(data.requests, "open request")} go on, by the company's usual clocks.`}
            </Text>
          )}
          <Text>
            Its link stops working, nobody joins, and no run is made any more; a published plan of which
            nobody was told yet is told to nobody. It can't be opened again.
          </Text>
          <FormProblem words={problems.general} />
        </Stack>
      </ConfirmDialog>
    </Card>
  );
}
