import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Row } from "@belay/ui/row.tsx";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, queryClient } from "../api.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { Turn } from "./turn.ts";

interface TurnActionProps {
  turn: Turn;
  /** The first of the list: its action is the page's primary one. */
  isFirst: boolean;
  onRefused: (words: string) => void;
}

/** The one step that moves a turn on, or the way to where it is taken. */
export function TurnAction({ turn, isFirst, onRefused }: TurnActionProps) {
  const { subject, isMine, kind } = turn;
  const look = buttonClassName(isMine ? (isFirst ? "primary" : "quiet") : "bare");
  if (subject.type === "request") {
    return (
      <Link to="/mentorships" className={look}>
        {isMine ? "Answer" : "Look"}
      </Link>
    );
  }
  if (subject.type === "review") {
    return (
      <Link to="/reviews" className={look}>
        Reply
      </Link>
    );
  }
  if (kind === "answerRequest") return <SessionAnswer turn={turn} isFirst={isFirst} onRefused={onRefused} />;
  return (
    <Link to="/sessions/$id" params={{ id: subject.id }} className={look}>
      {kind === "closeOut" && isMine ? "Close out" : "Open"}
    </Link>
  );
}

const sentences: Sentences<string> = {
  INVALID_TRANSITION: "This session was answered already.",
};

/** Accept with one click; to decline or withdraw one reads it first, where a reason can be given. */
function SessionAnswer({ turn, isFirst, onRefused }: TurnActionProps) {
  const { subject, isMine } = turn;
  const refresh = () => queryClient.invalidateQueries();
  const settle = async (result: { ok: true } | { ok: false; code: string }) => {
    if (!result.ok) onRefused(sentence(result, sentences));
    await refresh();
  };
  const fail = () => onRefused("This could not be sent. Check your connection, then try again.");
  const accept = useMutation(api.sessions.accept.mutationOptions({ onSuccess: settle, onError: fail }));
  const withdraw = useMutation(api.sessions.withdraw.mutationOptions({ onSuccess: settle, onError: fail }));
  if (subject.type !== "session") return null;
  const seen = { sessionId: subject.id, version: subject.version };
  if (!isMine) {
    return (
      <Button variant="bare" loading={withdraw.isPending} onClick={() => withdraw.mutate(seen)}>
        Withdraw
      </Button>
    );
  }
  return (
    <Row gap={2}>
      <Link to="/sessions/$id" params={{ id: subject.id }} className={buttonClassName("bare")}>
        Look
      </Link>
      <Button
        variant={isFirst ? "primary" : "quiet"}
        loading={accept.isPending}
        onClick={() => accept.mutate(seen)}
      >
        Accept
      </Button>
    </Row>
  );
}
