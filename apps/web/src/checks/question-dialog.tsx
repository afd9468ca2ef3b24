import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useId } from "react";
import { queryClient } from "../api.ts";
import { firstName } from "../people/first-name.ts";
import type { QuestionSubject } from "./check-calls.ts";
import { QuestionFields } from "./question-fields.tsx";
import { useQuestion } from "./use-question.ts";

interface QuestionDialogProps {
  subject: QuestionSubject;
  isFit: boolean;
  onClose: () => void;
}

/** One or two short questions; after a no, the page of the two, which says what one can do without any blame. */
export function QuestionDialog({ subject, isFit, onClose }: QuestionDialogProps) {
  const formId = useId();
  const navigate = useNavigate();
  const name = firstName(subject.other.name);
  const question = useQuestion({
    questionId: subject.id,
    isFit,
    onAnswered: async ({ canChange }) => {
      onClose();
      if (canChange) await navigate({ to: "/mentorships/$id", params: { id: subject.mentorshipId } });
      await queryClient.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return question.save();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title: isFit ? `Does it fit with ${name}?` : `How does it go with ${name}?` }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Later
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={question.isSaving}>
            {isFit ? "Keep my answer" : "Keep my answers"}
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <QuestionFields question={question} isFit={isFit} otherName={name} />
      </form>
    </Dialog>
  );
}
