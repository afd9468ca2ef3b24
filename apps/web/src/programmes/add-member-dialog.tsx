import type { ProgrammeId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { FormEvent } from "react";
import { useState } from "react";
import { apiClient } from "../api.ts";
import type { ChosenColleague } from "../people/colleague-select.tsx";
import { ColleagueSelect } from "../people/colleague-select.tsx";
import { useVerb } from "../teams/use-verb.ts";
import { sayMemberRefusal } from "./programme-sentences.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";
import { newSides, SideFields, wishOf } from "./side-fields.tsx";

interface AddMemberDialogProps {
  programmeId: ProgrammeId;
  usualCapacity: number;
  onClose: () => void;
}

/** One person into a programme; they are told at once. */
export function AddMemberDialog({ programmeId, usualCapacity, onClose }: AddMemberDialogProps) {
  const [person, setPerson] = useState<ChosenColleague | null>(null);
  const [draft, setDraft] = useState(newSides);
  const [missing, setMissing] = useState<string>();
  const { send, isBusy, problems } = useVerb({
    call: (chosen: ChosenColleague) =>
      apiClient.programmes.addMember.mutate({ programmeId, personId: chosen.id, ...wishOf(draft) }),
    say: sayMemberRefusal,
    onDone: async () => {
      await refreshProgrammes();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person === null) return setMissing("Choose whom to add.");
    return send(person);
  };
  return (
    <Dialog isOpen onClose={onClose} head={{ title: "Add somebody" }} size="narrow">
      <form onSubmit={submit} noValidate>
        <Stack gap={4}>
          <ColleagueSelect
            label="Who"
            value={person}
            onChange={(chosen) => {
              setPerson(chosen);
              setMissing(undefined);
            }}
            error={missing ?? problems.fields.personId}
          />
          <SideFields
            draft={draft}
            change={(part) => setDraft({ ...draft, ...part })}
            problems={problems.fields}
            isSelf={false}
            usualCapacity={usualCapacity}
          />
          <FormProblem words={problems.general} />
          <Text tone="muted" size="small">
            They are told by whom and what comes next, and can leave with one click.
          </Text>
          <Row justify="end">
            <Button variant="bare" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" variant="primary" loading={isBusy}>
              Add them
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
