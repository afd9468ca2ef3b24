import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { EndCode } from "./mentorship-calls.ts";
import { endSentences } from "./mentorship-sentences.ts";

interface EndMentorshipProps {
  mentorship: { id: string; version: number };
  /** How the other one is called: "Ana". */
  otherName: string;
  role: "mentor" | "mentee";
  /** A quiet one is concluded; it is the same step, in its own words. */
  isConcluding?: boolean;
}

/** Out in two clicks: what ends is said before it does, no reason is asked for and none is told. */
export function EndMentorship({ mentorship, otherName, role, isConcluding }: EndMentorshipProps) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ending = useMutation(api.mentorships.end.mutationOptions());
  const end = async () => {
    setProblem(null);
    try {
      const outcome = await ending.mutateAsync({ mentorshipId: mentorship.id, version: mentorship.version });
      await queryClient.invalidateQueries();
      if (outcome.ok) setAsking(false);
      else setProblem(sentence<EndCode>(outcome, endSentences));
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return (
    <>
      <Button variant={isConcluding ? "quiet" : "danger"} onClick={() => setAsking(true)}>
        {isConcluding ? "Conclude" : "End this mentorship"}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`${isConcluding ? "Conclude" : "End"} the mentorship with ${otherName}?`}
        confirm={{
          label: isConcluding ? "Conclude it" : "End it",
          onConfirm: end,
          isBusy: ending.isPending,
          isFinal: true,
        }}
        cancel={{ label: "Keep it", onCancel: () => setAsking(false) }}
      >
        <Stack gap={3}>
          {isConcluding ? (
            <Text>It has done what it was for. You can always ask each other again.</Text>
          ) : null}
          <Text>{`All sessions you two still have ahead are called off, and ${placeWords(role, otherName)} is free at once.`}</Text>
          <Text>{`${otherName} is told that the mentorship has ended. No reason is asked for and none is told. What you wrote and did together stays.`}</Text>
          <FormProblem words={problem} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}

function placeWords(role: EndMentorshipProps["role"], otherName: string): string {
  return role === "mentor" ? "your place" : `your place with ${otherName}`;
}
