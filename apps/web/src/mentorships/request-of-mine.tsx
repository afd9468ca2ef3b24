import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TurnRow } from "@belay/ui/turn-row.tsx";
import { Link } from "@tanstack/react-router";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { firstName } from "../people/first-name.ts";
import { KeepApartButton } from "../people/keep-apart-button.tsx";
import { AddChoiceButton } from "./add-choice-button.tsx";
import type { Chain } from "./chain-of.ts";
import { LaterChoices } from "./later-choices.tsx";
import type { Request } from "./mentorship-calls.ts";
import type { PickNext } from "./pick-next.ts";
import { waitingWords } from "./request-words.ts";
import { useAnswer } from "./use-answer.ts";
import { useReader } from "./use-reader.ts";

interface RequestOfMineProps {
  request: Request;
  /** Who stands behind; null where nobody does. */
  chain: Chain | null;
  pickNext: PickNext;
}

/** I asked somebody and wait: since when, until when, who is asked then, and taking it back. */
export function RequestOfMine({ request, chain, pickNext }: RequestOfMineProps) {
  const sayGoal = useGoalWords();
  const reader = useReader();
  const { withdraw, problem, isBusy } = useAnswer(request);
  const { mentorId, mentorName } = request;
  const next = chain?.later[0];
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
        detail={waitingWords(request, { other: firstName(mentorName), next: next?.name ?? null }, reader)}
        action={
          <Row gap={1}>
            {chain === null ? <AddChoiceButton request={request} chain={null} pickNext={pickNext} /> : null}
            <Button variant="bare" loading={isBusy} onClick={withdraw}>
              {next === undefined ? "Withdraw" : "Withdraw all"}
            </Button>
            <KeepApartButton person={{ id: mentorId, name: mentorName }} />
          </Row>
        }
      />
      {chain === null ? null : <LaterChoices request={request} chain={chain} pickNext={pickNext} />}
      <FormProblem words={problem} />
    </Stack>
  );
}
