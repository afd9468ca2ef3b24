import { ListCard } from "@belay/ui/list-card.tsx";
import { TurnRow } from "@belay/ui/turn-row.tsx";
import { ProposalWhy } from "../cohorts/proposal-why.tsx";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { Turn } from "./turn.ts";
import { TurnAction } from "./turn-action.tsx";
import { turnDetail } from "./turn-detail.ts";
import { TurnTitle } from "./turn-title.tsx";

/** More buttons than have room beside the words. */
const hasManyAnswers = ({ kind, subject }: Turn) =>
  kind === "answerFlash" ||
  kind === "answerChange" ||
  (subject.type === "session" && subject.together.length > 1);

interface TurnListProps {
  label: string;
  turns: readonly Turn[];
}

/** Open things, one a row; the order is the server's: what ends soonest, or waits longest, first. */
export function TurnList({ label, turns }: TurnListProps) {
  const viewer = useViewer();
  const now = useNow();
  const sayGoal = useGoalWords();
  return (
    <ListCard label={label}>
      {turns.map((turn, index) => (
        <TurnRow
          key={`${turn.kind} ${turn.subject.id}`}
          turn={turn.isMine ? "yours" : "theirs"}
          person={turn.subject.other}
          title={<TurnTitle turn={turn} sayGoal={sayGoal} />}
          detail={
            <>
              {turn.subject.type === "proposal" ? <ProposalWhy subject={turn.subject} /> : null}
              {turnDetail({ turn, viewer, now })}
            </>
          }
          isActionBelow={turn.isMine && hasManyAnswers(turn)}
          action={<TurnAction turn={turn} isFirst={turn.isMine && index === 0} />}
        />
      ))}
    </ListCard>
  );
}
