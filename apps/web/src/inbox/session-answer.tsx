import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Row } from "@belay/ui/row.tsx";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
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
  const { change: changeOne, changeFollowing, problem, isBusy } = useSessionChange(subject);
  const [isDeclining, setDeclining] = useState(false);
  const together = subject.together.map(({ id, version }) => ({ sessionId: id, version }));
  const all = together.length > 1 ? ` all ${together.length}` : "";
  const change = (verb: "accept" | "decline" | "withdraw", reason?: string) =>
    all === "" ? changeOne(verb, reason) : changeFollowing(verb, together, reason);
  const say = (verb: "accept" | "withdraw") => async () => {
    await change(verb);
  };
  const other = subject.other.name.split(" ")[0] ?? subject.other.name;
  return (
    <Row gap={2} justify={all === "" || !isMine ? "end" : "start"}>
      {problem !== null && !isDeclining ? <span role="alert">{problem}</span> : null}
      <Link to="/sessions/$id" params={{ id: subject.id }} className={buttonClassName("bare")}>
        Look
      </Link>
      {isMine ? (
        <>
          <Button variant="bare" onClick={() => setDeclining(true)}>
            {`Decline${all}`}
          </Button>
          <Button variant={isFirst ? "primary" : "quiet"} loading={isBusy} onClick={say("accept")}>
            {`Accept${all}`}
          </Button>
        </>
      ) : (
        <Button variant="bare" loading={isBusy} onClick={say("withdraw")}>
          {`Withdraw${all}`}
        </Button>
      )}
      {isDeclining ? (
        <Suspense>
          <ReasonDialog
            title={all === "" ? "Decline this time" : `Decline${all} times`}
            says={`${other} is told at once, and the ${all === "" ? "time is" : "times are"} free again for both of you.`}
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
