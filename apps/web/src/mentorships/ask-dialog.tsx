import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import type { FormEvent } from "react";
import { useId } from "react";
import { AskGoalField } from "./ask-goal-field.tsx";
import { askInTurn, readersWords } from "./choice-words.ts";
import { NextChoicesField } from "./next-choices-field.tsx";
import { NextStepLine } from "./next-step-line.tsx";
import type { Choosable, PickNext } from "./pick-next.ts";
import { useAsk } from "./use-ask.ts";

interface AskDialogProps {
  mentor: Choosable;
  /** What one may ask this person for, the likeliest first; at least one. */
  goals: readonly RequestGoal[];
  /** Who was chosen already to be asked in turn. */
  others?: readonly Choosable[];
  pickNext: PickNext;
  onClose: (isAsked: boolean) => void;
}

const NOBODY: readonly Choosable[] = [];

/** Asks a colleague to mentor: for what, in whose words, who is asked next, and what happens then. Nothing typed is lost on a no. */
export function AskDialog({ mentor, goals, others = NOBODY, pickNext, onClose }: AskDialogProps) {
  const ask = useAsk({ mentor, goals, others });
  const formId = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await ask.send()) onClose(true);
  };
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      size="narrow"
      head={{
        title: `Ask ${ask.firstName} to mentor you`,
        lead: <Avatar id={mentor.id} name={mentor.name} />,
      }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={() => onClose(false)}>
            Not now
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={ask.isSending}>
            {askInTurn([mentor.name, ...ask.next.map(({ name }) => name)])}
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={4}>
          <AskGoalField goals={goals} chosen={ask.chosen} onChoose={ask.choose} error={ask.problems.goal} />
          <TextArea
            label="Your message"
            visibleTo={readersWords(ask.firstName, ask.next)}
            description="What are you working on, and what would help you most?"
            rows={6}
            maxLength={2000}
            data-autofocus
            onFocus={({ currentTarget }) => goToEnd(currentTarget)}
            value={ask.message}
            onChange={({ currentTarget }) => ask.write(currentTarget.value)}
            error={ask.problems.message}
          />
          {ask.goal === undefined ? null : (
            <NextChoicesField
              asked={{ firstName: ask.firstName, ids: [mentor.id] }}
              goal={ask.goal}
              next={ask.next}
              onChange={ask.setNext}
              pickNext={pickNext}
            />
          )}
          <NextStepLine mentorId={mentor.id} firstName={ask.firstName} next={ask.next[0] ?? null} />
          <FormProblem words={ask.refusal} />
        </Stack>
      </form>
    </Dialog>
  );
}

/** The message is begun already: whoever comes into it goes on at its end. */
function goToEnd(area: HTMLTextAreaElement): void {
  if (area.selectionStart === 0) area.setSelectionRange(area.value.length, area.value.length);
}
