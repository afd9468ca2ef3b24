import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { api } from "../api.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useAttempt } from "../lib/use-attempt.ts";
import { firstName } from "../people/first-name.ts";
import { AskGoalField } from "./ask-goal-field.tsx";
import type { JoinLineCode } from "./mentorship-calls.ts";
import { joinLineSentences } from "./mentorship-sentences.ts";
import type { Choosable } from "./pick-next.ts";

interface JoinLineDialogProps {
  mentor: Choosable;
  goals: readonly RequestGoal[];
  onClose: () => void;
}

/** `3 days`, `36 hours` */
function lastingWords(hours: number): string {
  if (hours >= 48 && hours % 24 === 0) return `${hours / 24} days`;
  return hours === 1 ? "1 hour" : `${hours} hours`;
}

/** Stands in line for a mentor who is full: for what, and what happens when a place is free. */
export function JoinLineDialog({ mentor, goals, onClose }: JoinLineDialogProps) {
  const joining = useMutation(api.mentorships.joinLine.mutationOptions());
  const { data } = useQuery(api.mentorships.clocksWith.queryOptions({ id: mentor.id }));
  const { attempt, problem, isBusy } = useAttempt();
  const [chosen, choose] = useState(0);
  const formId = useId();
  const name = firstName(mentor.name);
  const goal = goals[chosen] ?? goals[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (goal === undefined) return;
    const isIn = await attempt<JoinLineCode>(
      () => joining.mutateAsync({ mentorId: mentor.id, goal }),
      (refused) => sentence<JoinLineCode>(refused, joinLineSentences(name)),
    );
    if (isIn) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{
        title: `Wait in line for ${name}`,
        lead: <Avatar id={mentor.id} name={mentor.name} />,
      }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Not now
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={isBusy}>
            Join the line
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={4}>
          <AskGoalField goals={goals} chosen={chosen} onChoose={choose} />
          <Text>
            {`When a place with ${name} is free and it is your turn, it is kept for you${data ? ` for ${lastingWords(data.waitlistOffer.closeAfterHours)}` : ""}, and you are told at once. Nobody gets it before you.`}
          </Text>
          <Text size="small" tone="muted">
            {`${name} sees how many wait, not who. You can leave the line any time, and still ask others meanwhile.`}
          </Text>
          <FormProblem words={problem} />
        </Stack>
      </form>
    </Dialog>
  );
}
