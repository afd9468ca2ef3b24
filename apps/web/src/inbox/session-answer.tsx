import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Row } from "@belay/ui/row.tsx";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { ChangeVerb } from "../sessions/use-session-change.ts";
import { useSessionChange } from "../sessions/use-session-change.ts";
import type { Turn } from "./turn.ts";

const ReasonDialog = lazy(async () => ({
  default: (await import("../sessions/reason-dialog.tsx")).ReasonDialog,
}));

interface SessionAnswerProps {
  subject: Extract<Turn["subject"], { type: "session" }>;
  isMine: boolean;
  /** The first of the list: its action is the page's primary one. */
  isFirst: boolean;
}

/** A session request is accepted, declined or taken back where it stands; to read it first one looks. */
export function SessionAnswer({ subject, isMine, isFirst }: SessionAnswerProps) {
  const { change, problem, isBusy } = useSessionChange(subject);
  const [isDeclining, setDeclining] = useState(false);
  const say = (verb: ChangeVerb) => async () => {
    await change(verb);
  };
  const other = subject.other.name.split(" ")[0] ?? subject.other.name;
  return (
    <Row gap={2} justify="end">
      {problem !== null && !isDeclining ? <span role="alert">{problem}</span> : null}
      <Link to="/sessions/$id" params={{ id: subject.id }} className={buttonClassName("bare")}>
        Look
      </Link>
      {isMine ? (
        <>
          <Button variant="bare" onClick={() => setDeclining(true)}>
            Decline
          </Button>
          <Button variant={isFirst ? "primary" : "quiet"} loading={isBusy} onClick={say("accept")}>
            Accept
          </Button>
        </>
      ) : (
        <Button variant="bare" loading={isBusy} onClick={say("withdraw")}>
          Withdraw
        </Button>
      )}
      {isDeclining ? (
        <Suspense>
          <ReasonDialog
            title="Decline this time"
            says={`${other} is told at once, and the time is free again for both of you.`}
            visibleTo={`${other} sees this`}
            confirm={{ label: "Decline", isBusy, onConfirm: (reason) => change("decline", reason) }}
            problem={problem}
            onClose={() => setDeclining(false)}
          />
        </Suspense>
      ) : null}
    </Row>
  );
}
