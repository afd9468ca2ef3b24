import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { coverSentences } from "../mentorships/leave-sentences.ts";
import type { Turn } from "./turn.ts";

interface CoverAnswerProps {
  subject: Extract<Turn["subject"], { type: "cover" }>;
  isMine: boolean;
  isFirst: boolean;
}

/** Whoever was asked to cover for somebody on leave says yes or no where they read it. */
export function CoverAnswer({ subject, isMine, isFirst }: CoverAnswerProps) {
  const answering = useMutation(api.mentorships.answerCover.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  if (!isMine) return null;
  const answer = (agrees: boolean) => async () => {
    setProblem(null);
    try {
      const { id: mentorshipId, leaveId, version } = subject;
      const outcome = await answering.mutateAsync({ mentorshipId, leaveId, version, agrees });
      if (!outcome.ok) setProblem(sentence(outcome, coverSentences));
      await queryClient.invalidateQueries();
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return (
    <Row gap={2} justify="end">
      {problem === null ? null : <span role="alert">{problem}</span>}
      <Button variant="bare" onClick={answer(false)}>
        Decline
      </Button>
      <Button variant={isFirst ? "primary" : "quiet"} loading={answering.isPending} onClick={answer(true)}>
        Cover
      </Button>
    </Row>
  );
}
