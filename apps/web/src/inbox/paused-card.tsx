import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { useMutation } from "@tanstack/react-query";
import { api, queryClient } from "../api.ts";

/** Nobody can ask this mentor for now; one click and they are back. */
export function PausedCard() {
  const resume = useMutation(
    api.mentorships.resume.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  return (
    <Card>
      <Row justify="between" gap={4}>
        <span>
          What you were asked ran out unanswered, so nobody can ask you for now. Your mentorships go on as
          they are.
        </span>
        <Button loading={resume.isPending} onClick={() => resume.mutate()}>
          I am back
        </Button>
      </Row>
    </Card>
  );
}
