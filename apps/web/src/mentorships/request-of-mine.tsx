import { Button } from "@belay/ui/button.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TurnRow } from "@belay/ui/turn-row.tsx";
import { Link } from "@tanstack/react-router";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { firstName } from "../people/first-name.ts";
import type { Request } from "./mentorship-calls.ts";
import { waitingWords } from "./request-words.ts";
import { useAnswer } from "./use-answer.ts";
import { useReader } from "./use-reader.ts";

/** I asked somebody and wait: since when, until when, and taking it back. */
export function RequestOfMine({ request }: { request: Request }) {
  const sayGoal = useGoalWords();
  const reader = useReader();
  const { withdraw, problem, isBusy } = useAnswer(request);
  const { mentorId, mentorName } = request;
  return (
    <Stack gap={2}>
      <TurnRow
        turn="theirs"
        person={{ id: mentorId, name: mentorName }}
        title={
          <>
            You asked{" "}
            <strong>
              <Link to="/people/$id" params={{ id: mentorId }}>
                {mentorName}
              </Link>
            </strong>{" "}
            about <strong>{sayGoal(request)}</strong>
          </>
        }
        detail={waitingWords(request, firstName(mentorName), reader)}
        action={
          <Button variant="bare" loading={isBusy} onClick={withdraw}>
            Withdraw
          </Button>
        }
      />
      {problem === null ? null : (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      )}
    </Stack>
  );
}
