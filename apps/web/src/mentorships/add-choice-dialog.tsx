import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { firstName } from "../people/first-name.ts";
import { greetNobody, toAskedGoal } from "./ask-choice.ts";
import type { Chain } from "./chain-of.ts";
import type { Request } from "./mentorship-calls.ts";
import { NextChoicesField } from "./next-choices-field.tsx";
import type { PickNext } from "./pick-next.ts";
import { useChoices } from "./use-choices.ts";

interface AddChoiceDialogProps {
  request: Request;
  chain: Chain | null;
  pickNext: PickNext;
  onClose: () => void;
}

/** Who else is asked for the same goal; a request that stood alone says also what they read. */
export function AddChoiceDialog({ request, chain, pickNext, onClose }: AddChoiceDialogProps) {
  const choices = useChoices({ requestId: request.id, version: chain?.version ?? 0 });
  const sayGoal = useGoalWords();
  const formId = useId();
  const name = firstName(request.mentorName);
  const [next, setNext] = useState(chain?.later ?? []);
  const [message, write] = useState(greetNobody(request.message, name));
  const goal = toAskedGoal(request);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ids = next.map(({ id }) => id);
    if (await choices.arrange(ids, chain === null ? message : undefined)) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title: "Who is asked next", sub: sayGoal(request) }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Not now
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={choices.isBusy}>
            Save the order
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={4}>
          {goal === null ? null : (
            <NextChoicesField
              asked={{
                firstName: name,
                ids: chain?.settled.map(({ mentorId }) => mentorId) ?? [request.mentorId],
              }}
              goal={goal}
              next={next}
              onChange={setNext}
              pickNext={pickNext}
            />
          )}
          {chain === null ? (
            <TextArea
              label="What they read"
              description={`${name} has what you wrote already. Leave names out: whoever is asked later learns of nobody.`}
              rows={6}
              maxLength={2000}
              value={message}
              onChange={({ currentTarget }) => write(currentTarget.value)}
            />
          ) : null}
          <FormProblem words={choices.problem} />
        </Stack>
      </form>
    </Dialog>
  );
}
