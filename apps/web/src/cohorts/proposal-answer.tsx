import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { ProposalSubject } from "./cohort-calls.ts";
import { proposalSentences } from "./proposal-sentences.ts";

interface ProposalAnswerProps {
  subject: ProposalSubject;
  isMine: boolean;
  isFirst: boolean;
}

/** Yes or no to a pair that a programme proposes; who said yes may still say no while the other has not answered. */
export function ProposalAnswer({ subject, isMine, isFirst }: ProposalAnswerProps) {
  const answering = useMutation(api.cohorts.answerProposal.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const [isDeclining, setDeclining] = useState(false);
  const { other, programmeName } = subject;
  const answer = (said: "accept" | "decline") => async () => {
    setProblem(null);
    try {
      const { id: proposalId, version } = subject;
      const outcome = await answering.mutateAsync({ proposalId, version, answer: said });
      if (!outcome.ok) setProblem(sentence(outcome, proposalSentences));
      await queryClient.invalidateQueries();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return (
    <Row gap={2} justify="end">
      {problem === null || isDeclining ? null : <span role="alert">{problem}</span>}
      <Button variant="bare" onClick={() => setDeclining(true)}>
        {isMine ? "Decline" : "Take my yes back"}
      </Button>
      {isMine ? (
        <Button
          variant={isFirst ? "primary" : "quiet"}
          loading={answering.isPending}
          onClick={answer("accept")}
        >
          Accept
        </Button>
      ) : null}
      <ConfirmDialog
        isOpen={isDeclining}
        title={`Say no to ${other.name}?`}
        confirm={{
          label: "Decline",
          onConfirm: answer("decline"),
          isBusy: answering.isPending,
          isFinal: true,
        }}
        cancel={{ label: "Think about it", onCancel: () => setDeclining(false) }}
      >
        <Stack gap={3}>
          <Text>
            {`This ends the proposal for both of you and can’t be undone. ${other.name} reads that it did not come about, and no reason.`}
          </Text>
          <Text tone="muted">
            {`Whoever runs ${programmeName} sees that you said no, and can match you anew.`}
          </Text>
          <FormProblem words={problem} />
        </Stack>
      </ConfirmDialog>
    </Row>
  );
}
