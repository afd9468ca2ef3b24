import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useViewer } from "../lib/viewer.ts";
import type { GroupDetail } from "./group-calls.ts";
import { minutesOf } from "./group-minutes.ts";
import type { GroupTime } from "./group-time-fields.tsx";
import { GroupTimeFields } from "./group-time-fields.tsx";
import { useGroupChange } from "./use-group-change.ts";

/** The mentor moves it, to a time at which everybody who has a seat is free. */
export function MoveGroupButton({ group }: { group: GroupDetail }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Move</Button>
      {isOpen ? <MoveDialog group={group} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function MoveDialog({ group, onClose }: { group: GroupDetail; onClose: () => void }) {
  const formId = useId();
  const { timeZone } = useViewer();
  const { move, problem, isBusy } = useGroupChange();
  const [isMissing, setMissing] = useState(false);
  const [time, setTime] = useState<GroupTime>({
    date: wallClock(group.startsAt, timeZone).date,
    startsAt: "",
    durationMinutes: minutesOf(group),
    waivesOwnRules: false,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { startsAt, waivesOwnRules } = time;
    if (startsAt === "") return setMissing(true);
    if (await move({ groupId: group.id, version: group.version, startsAt, waivesOwnRules })) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title: "Move this group" }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Keep the time
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={isBusy}>
            Move it
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack>
          <Text>It moves at once if everybody who has a seat is free then, and all of them are told.</Text>
          <GroupTimeFields
            time={time}
            onChange={(part) => {
              setTime({ ...time, ...part });
              setMissing(false);
            }}
            error={isMissing ? "Choose a time." : (problem ?? undefined)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
