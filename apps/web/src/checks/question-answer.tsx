import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { QuestionCode, QuestionSubject, TurnKind } from "./check-calls.ts";
import { questionSentences } from "./check-sentences.ts";
import { QuestionDialog } from "./question-dialog.tsx";
import { useCheck } from "./use-check.ts";

interface QuestionAnswerProps {
  subject: QuestionSubject;
  kind: TurnKind;
  isFirst: boolean;
}

/** A short question is answered where it stands, or put off. */
export function QuestionAnswer({ subject, kind, isFirst }: QuestionAnswerProps) {
  const [isOpen, setOpen] = useState(false);
  const { problem, attempt } = useCheck();
  const puttingOff = useMutation(api.checks.putOff.mutationOptions());
  const putOff = () =>
    attempt(async () => {
      const outcome = await puttingOff.mutateAsync({ questionId: subject.id });
      return outcome.ok ? null : sentence<QuestionCode>(outcome, questionSentences);
    });
  return (
    <Row gap={2} justify="end">
      {problem === null ? null : <span role="alert">{problem}</span>}
      <Button variant="bare" loading={puttingOff.isPending} onClick={putOff}>
        Not now
      </Button>
      <Button variant={isFirst ? "primary" : "quiet"} onClick={() => setOpen(true)}>
        Answer
      </Button>
      {isOpen ? (
        <QuestionDialog subject={subject} isFit={kind === "answerFitCheck"} onClose={() => setOpen(false)} />
      ) : null}
    </Row>
  );
}
