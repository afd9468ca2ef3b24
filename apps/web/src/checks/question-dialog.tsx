import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { queryClient } from "../api.ts";
import { firstName } from "../people/first-name.ts";
import type { QuestionSubject } from "./check-calls.ts";
import { GracefulChange } from "./graceful-change.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { useQuestion } from "./use-question.ts";

interface QuestionDialogProps {
  subject: QuestionSubject;
  isFit: boolean;
  onClose: () => void;
}

/** One or two short questions; after a no, what one can do about it without any blame. */
export function QuestionDialog({ subject, isFit, onClose }: QuestionDialogProps) {
  const formId = useId();
  const [mayChange, setMayChange] = useState(false);
  const name = firstName(subject.other.name);
  // Only then: the row on Home, and this dialog with it, goes away with the question.
  const close = () => {
    onClose();
    return queryClient.invalidateQueries();
  };
  const question = useQuestion({
    questionId: subject.id,
    isFit,
    onAnswered: ({ canChange }) => (canChange ? setMayChange(true) : close()),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return question.save();
  };
  if (mayChange) return <GracefulChange subject={subject} onClose={close} />;
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
