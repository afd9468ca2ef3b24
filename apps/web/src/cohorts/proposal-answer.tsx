import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
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
      {problem === null ? null : <span role="alert">{problem}</span>}
      <Button variant="bare" onClick={answer("decline")}>
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
    </Row>
  );
}
