import type { ReactNode } from "react";
import type { Turn } from "./turn.ts";

interface SessionTurnTitleProps {
  turn: Turn;
  subject: Extract<Turn["subject"], { type: "session" }>;
}

/** Who wants what of a session, or of several of one series at once. */
export function SessionTurnTitle({ turn, subject }: SessionTurnTitleProps): ReactNode {
  const { isMine, kind } = turn;
  const name = <strong>{subject.other.name}</strong>;
  const topic = <strong>{subject.topic}</strong>;
  if (kind === "settleDispute") {
    return (
      <>
        You and {name} remember {topic} differently
      </>
    );
  }
  if (turn.otherwise === "logNotCounted") {
    return isMine ? (
      <>
        {name} logged {topic}: was it held?
      </>
    ) : (
      <>
        {name} to say whether {topic} was held
      </>
    );
  }
  if (kind === "closeOut") {
    return isMine ? (
      <>
        Close out {topic} with {subject.other.name}
      </>
    ) : (
      <>
        {name} to close out {topic}
      </>
    );
  }
  const many = subject.together.length;
  if (kind === "answerChange" && many > 1) {
    return isMine ? (
      <>
        {name} wants other times for {many} sessions: {topic}
      </>
    ) : (
      <>
        {name} to accept new times for {many} sessions: {topic}
      </>
    );
  }
  if (kind === "answerChange") {
    return isMine ? (
      <>
        {name} wants another time for {topic}
      </>
    ) : (
      <>
        {name} to accept a new time for {topic}
      </>
    );
  }
  const what = many > 1 ? `${many} sessions` : "a session";
  return isMine ? (
    <>
      {name} asks for {what}: {topic}
    </>
  ) : (
    <>
      {name} to accept {many > 1 ? `${many} sessions: ` : ""}
      {topic}
    </>
  );
}
