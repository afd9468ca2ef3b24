import { Text } from "@belay/ui/text.tsx";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { useViewer } from "../lib/viewer.ts";
import { firstName } from "../people/first-name.ts";
import styles from "./folded.module.css";
import type { Request } from "./mentorship-calls.ts";
import { answeredWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

/** What became of the requests of the last weeks, folded away. */
export function AnsweredRequests({ requests }: { requests: readonly Request[] }) {
  const viewer = useViewer();
  const reader = useReader();
  const sayGoal = useGoalWords();
  if (requests.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>Answered in the last 30 days, {requests.length}</summary>
      <ul className={styles.list}>
        {requests.map((request) => {
          const isMentor = request.mentorId === viewer.id;
          const otherName = isMentor ? request.menteeName : request.mentorName;
          return (
            <li key={request.id}>
              <Text size="small">
                <strong>{otherName}</strong>, {sayGoal(request)}.{" "}
                {answeredWords(request, { otherName: firstName(otherName), isMentor }, reader)}
              </Text>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
