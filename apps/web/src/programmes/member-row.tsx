import type { ProgrammeId } from "@belay/core/ids.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { PersonLine } from "@belay/ui/person-line.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { useLadder } from "../ladder/use-ladder.ts";
import { useVerb } from "../teams/use-verb.ts";
import type { ListedMember } from "./programme-calls.ts";
import { sayMemberRefusal } from "./programme-sentences.ts";
import { saySides } from "./programme-words.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";

interface MemberRowProps {
  person: ListedMember;
  programmeId: ProgrammeId;
  canRemove: boolean;
}

/** Somebody in a programme: as what, what for, who let them in. */
export function MemberRow({ person, programmeId, canRemove }: MemberRowProps) {
  const { skillName } = useLadder();
  const { id, name, levelTitle, team, wantedSkills, wish, capacity } = person;
  const detail = [
    wantedSkills.length === 0 ? null : `Wants ${wantedSkills.map(skillName).join(", ")}`,
    wish === null ? null : `“${wish}”`,
    sayHow(person),
  ];
  return (
    <PersonLine
      person={{ id, name, title: [levelTitle, team].filter(Boolean).join(", ") || "Not placed yet" }}
      name={
        <Link to="/people/$id" params={{ id }}>
          {name}
        </Link>
      }
      detail={detail.filter(Boolean).join(" · ")}
      end={
        <Row gap={2} justify="end">
          <Badge>{capacity === null ? saySides(person) : `${saySides(person)} of ${capacity}`}</Badge>
          {canRemove ? <RemoveButton person={person} programmeId={programmeId} /> : null}
        </Row>
      }
    />
  );
}

function sayHow({ how, addedBy }: ListedMember): string {
  if (how === "link") return "Joined by the link";
  if (addedBy === null) return "Joined by themselves";
  return how === "csv" ? `Added from a file by ${addedBy}` : `Added by ${addedBy}`;
}

function RemoveButton({ person, programmeId }: Omit<MemberRowProps, "canRemove">) {
  const [isAsking, setAsking] = useState(false);
  const { send, isBusy, problems } = useVerb({
    call: () => apiClient.programmes.removeMember.mutate({ programmeId, personId: person.id }),
    say: sayMemberRefusal,
    onDone: async () => {
      await refreshProgrammes();
      setAsking(false);
    },
  });
  return (
    <>
      <Button variant="bare" aria-label={`Take out ${person.name}`} onClick={() => setAsking(true)}>
        Take out
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Take ${person.name} out?`}
        confirm={{ label: "Take them out", onConfirm: () => send(undefined), isBusy }}
        cancel={{ onCancel: () => setAsking(false) }}
      >
        <Text>
          They are told that you did it. Mentorships that they are in go on; no run matches them any more. You
          can add them again.
        </Text>
        <FormProblem words={problems.general} />
      </ConfirmDialog>
    </>
  );
}
