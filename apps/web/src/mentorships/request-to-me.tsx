import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TurnRow } from "@belay/ui/turn-row.tsx";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { firstName } from "../people/first-name.ts";
import { KeepApartButton } from "../people/keep-apart-button.tsx";
import { DeclineDialog } from "./decline-dialog.tsx";
import type { Request } from "./mentorship-calls.ts";
import styles from "./request-to-me.module.css";
import { dayWords, placesWords } from "./request-words.ts";
import { useAnswer } from "./use-answer.ts";
import { useReader } from "./use-reader.ts";

interface RequestToMeProps {
  request: Request;
  /** The first of the list: its answer is the page's primary action. */
  isFirst: boolean;
}

/** Somebody asks me to mentor: what for, in their words, since when, and my answer. */
export function RequestToMe({ request, isFirst }: RequestToMeProps) {
  const sayGoal = useGoalWords();
  const reader = useReader();
  const { accept, decline, problem, isBusy } = useAnswer(request);
  const [isDeclining, setDeclining] = useState(false);
  const { menteeId, menteeName } = request;
  const [since, closes] = [request.createdAt, request.closesAt].map((at) => dayWords(at, reader));
  return (
    <Stack gap={3}>
      <TurnRow
        turn="yours"
        person={{ id: menteeId, name: menteeName }}
        title={
          <>
            <strong>
              <Link to="/people/$id" params={{ id: menteeId }}>
                {menteeName}
              </Link>
            </strong>{" "}
            asks you to mentor {towards(request)} <strong>{sayGoal(request)}</strong>
          </>
        }
        detail={`Since ${since} · ${placesWords(request)} · closes ${closes}`}
        action={
          <Row gap={2}>
            <Button onClick={() => setDeclining(true)}>Decline</Button>
            <Button variant={isFirst ? "primary" : "quiet"} loading={isBusy && !isDeclining} onClick={accept}>
              Accept
            </Button>
          </Row>
        }
      />
      <Words text={request.message} />
      <Row justify="end">
        <KeepApartButton person={{ id: menteeId, name: menteeName }} />
      </Row>
      {problem === null || isDeclining ? null : (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      )}
      {isDeclining ? (
        <DeclineDialog
          menteeName={firstName(menteeName)}
          problem={problem}
          isBusy={isBusy}
          onDecline={decline}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </Stack>
  );
}

const towards = ({ levelId }: Request) => (levelId === null ? "in" : "them towards");

/** A stranger's words, as text and nothing else. */
function Words({ text }: { text: string }) {
  return (
    <blockquote className={styles.message}>
      {text.split("\n\n").map((part, index) => (
        <Text key={`${index} ${part}`} size="small">
          {part}
        </Text>
      ))}
    </blockquote>
  );
}
