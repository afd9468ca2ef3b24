import { sayNext } from "@belay/core/programmes/programme-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, apiClient } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import { useVerb } from "../teams/use-verb.ts";
import type { OwnProgramme } from "./programme-calls.ts";
import { sayMemberRefusal } from "./programme-sentences.ts";
import { sayDates, saySides } from "./programme-words.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";

/** The programmes one is in, until when and what comes next, and those one may join. Nothing where there is none. */
export function OwnProgrammes({ isShort = false }: { isShort?: boolean }) {
  const { data = [] } = useQuery(api.programmes.mine.queryOptions());
  const shown = isShort ? data.filter(({ isMember }) => isMember) : data;
  if (shown.length === 0) return null;
  const joined = shown.filter(({ isMember }) => isMember);
  const open = shown.filter(({ isMember }) => !isMember);
  return (
    <>
      <Programmes
        title={joined.length === 1 ? "The programme you are in" : "The programmes you are in"}
        list={joined}
      />
      <Programmes
        title={open.length === 1 ? "A programme you may join" : "Programmes you may join"}
        list={open}
      />
    </>
  );
}

function Programmes({ title, list }: { title: string; list: readonly OwnProgramme[] }) {
  if (list.length === 0) return null;
  return (
    <Card title={title}>
      <Stack gap={4}>
        {list.map((programme) => (
          <OwnRow key={programme.id} programme={programme} />
        ))}
      </Stack>
    </Card>
  );
}

function OwnRow({ programme }: { programme: OwnProgramme }) {
  const { locale } = useViewer();
  const { id, name, isMember, phase, asMentee, asMentor } = programme;
  const sides = { asMentee: asMentee ?? false, asMentor: asMentor ?? false };
  return (
    <Row justify="between" align="start">
      <Stack gap={1}>
        <strong>{name}</strong>
        <Text tone="muted" size="small">
          {[isMember ? `You are in it as ${saySides(programme).toLowerCase()}` : null, sayDates(programme)]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        <Text>{sayNext(programme, { ...sides, phase, locale })}</Text>
      </Stack>
      {isMember ? (
        <LeaveButton programme={programme} />
      ) : (
        <Link to="/programmes/join/$token" params={{ token: id }} className={buttonClassName("quiet")}>
          Join {name}
        </Link>
      )}
    </Row>
  );
}

function LeaveButton({ programme: { id: programmeId, name, pairs } }: { programme: OwnProgramme }) {
  const [isAsking, setAsking] = useState(false);
  const { send, isBusy, problems } = useVerb({
    call: () => apiClient.programmes.leave.mutate({ programmeId }),
    say: sayMemberRefusal,
    onDone: async () => {
      await refreshProgrammes();
      setAsking(false);
    },
  });
  const goesOn =
    pairs === 0 ? "" : pairs === 1 ? " Your mentorship goes on." : ` Your ${pairs} mentorships go on.`;
  return (
    <>
      <Button variant="bare" aria-label={`Leave ${name}`} onClick={() => setAsking(true)}>
        Leave
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Leave ${name}?`}
        confirm={{ label: "Leave it", onConfirm: () => send(undefined), isBusy }}
        cancel={{ label: "Stay", onCancel: () => setAsking(false) }}
      >
        <Text>{`Whoever runs it is told that you left; nobody asks why.${goesOn}`}</Text>
        <FormProblem words={problems.general} />
      </ConfirmDialog>
    </>
  );
}
