import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import type { FormEvent } from "react";
import { useId } from "react";
import { AskGoalField } from "./ask-goal-field.tsx";
import { NextStepLine } from "./next-step-line.tsx";
import { useAsk } from "./use-ask.ts";

interface AskDialogProps {
  mentor: { id: string; name: string };
  /** What one may ask this person for, the likeliest first; at least one. */
  goals: readonly RequestGoal[];
  onClose: () => void;
}

/** Asks a colleague to mentor: for what, in whose words, and what happens then. Nothing typed is lost on a no. */
export function AskDialog({ mentor, goals, onClose }: AskDialogProps) {
  const ask = useAsk(mentor, goals);
  const formId = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await ask.send()) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{
        title: `Ask ${ask.firstName} to mentor you`,
        lead: <Avatar id={mentor.id} name={mentor.name} />,
      }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Not now
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={ask.isSending}>
            Ask {ask.firstName}
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={4}>
          <AskGoalField goals={goals} chosen={ask.chosen} onChoose={ask.choose} error={ask.problems.goal} />
          <TextArea
            label="Your message"
            visibleTo={`Only ${ask.firstName} reads this`}
            description="What are you working on, and what would help you most?"
            rows={6}
            maxLength={2000}
            data-autofocus
            onFocus={({ currentTarget }) => goToEnd(currentTarget)}
            value={ask.message}
            onChange={({ currentTarget }) => ask.write(currentTarget.value)}
            error={ask.problems.message}
          />
          <NextStepLine firstName={ask.firstName} />
          {ask.refusal === null ? null : (
            <div role="alert">
              <Text tone="bad">{ask.refusal}</Text>
            </div>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}

/** The message is begun already: whoever comes into it goes on at its end. */
function goToEnd(area: HTMLTextAreaElement): void {
  if (area.selectionStart === 0) area.setSelectionRange(area.value.length, area.value.length);
}
