import { TurnRow } from "@belay/ui/turn-row.tsx";
import { Link } from "@tanstack/react-router";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { firstName } from "../people/first-name.ts";
import type { Wait } from "./mentorship-calls.ts";
import { useReader } from "./use-reader.ts";
import { WaitAnswer } from "./wait-answer.tsx";
import { waitDetail } from "./wait-words.ts";

/** One line that the viewer stands in, or the place that is kept for them. */
export function WaitRow({ wait, isFirst }: { wait: Wait; isFirst: boolean }) {
  const sayGoal = useGoalWords();
  const reader = useReader();
  const { mentorId, mentorName } = wait;
  const isOffered = wait.status === "offered";
  const name = (
    <strong>
      <Link to="/people/$id" params={{ id: mentorId }}>
        {mentorName}
      </Link>
    </strong>
  );
  return (
    <TurnRow
      turn={isOffered ? "yours" : "theirs"}
      person={{ id: mentorId, name: mentorName }}
      title={
        isOffered ? (
          <>
            A place with {name} is kept for you: <strong>{sayGoal(wait)}</strong>
          </>
        ) : (
          <>
            In line for {name}: <strong>{sayGoal(wait)}</strong>
          </>
        )
      }
      detail={waitDetail(wait, reader)}
      action={
        <WaitAnswer wait={wait} mentorName={firstName(mentorName)} isOffered={isOffered} isFirst={isFirst} />
      }
      isActionBelow={isOffered}
    />
  );
}
