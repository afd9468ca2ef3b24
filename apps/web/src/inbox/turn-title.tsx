import type { StoredGoal } from "@belay/core/ladder/goal-words.ts";
import type { ReactNode } from "react";
import { CheckTitle } from "../checks/check-title.tsx";
import { ProposalTitle } from "../cohorts/proposal-title.tsx";
import { RunTurnTitle } from "../cohorts/run-turn-title.tsx";
import { GroupTitle } from "../groups/group-title.tsx";
import { HelpTitle } from "../help/help-title.tsx";
import { SessionTurnTitle } from "./session-turn-title.tsx";
import type { Turn } from "./turn.ts";

interface TurnTitleProps {
  turn: Turn;
  sayGoal: (goal: StoredGoal) => string;
}

/** Who, and what they want or what one waits for, from the viewer's side. */
export function TurnTitle({ turn, sayGoal }: TurnTitleProps): ReactNode {
  const { subject, isMine, kind } = turn;
  const name = <strong>{subject.other.name}</strong>;
  if (subject.type === "request") {
    const goal = <strong>{sayGoal(subject.goal)}</strong>;
    return isMine ? (
      <>
        {name} asks you to mentor in {goal}
      </>
    ) : (
      <>
        {name} to answer your request: {goal}
      </>
    );
  }
  if (subject.type === "wait") {
    const goal = <strong>{sayGoal(subject.goal)}</strong>;
    return isMine ? (
      <>
        A place with {name} is kept for you: {goal}
      </>
    ) : (
      <>
        In line for {name}: {goal}
      </>
    );
  }
  if (subject.type === "calendar") {
    return (
      <>
        Belay can no longer read your calendar at <strong>{subject.host}</strong>
      </>
    );
  }
  if (subject.type === "review") {
    return <>{name} wrote to you in a review: did it teach you something?</>;
  }
  if (subject.type === "group") {
    return <GroupTitle kind={kind} topic={subject.topic} mentorName={subject.other.name} />;
  }
  if (subject.type === "question" || subject.type === "silence") {
    return <CheckTitle kind={kind} otherName={subject.other.name} />;
  }
  if (subject.type === "proposal")
    return <ProposalTitle subject={subject} isMine={isMine} sayGoal={sayGoal} />;
  if (subject.type === "run") return <RunTurnTitle subject={subject} />;
  if (subject.type === "cover") {
    const mentee = <strong>{subject.mentee.name}</strong>;
    return isMine ? (
      <>
        {name} asks you to cover for them: {mentee}
      </>
    ) : (
      <>
        {name} to say whether they cover {mentee}
      </>
    );
  }
  if (subject.type === "help") {
    const skill = sayGoal({ skillId: subject.skillId, fromLevel: null, toLevel: null, levelId: null });
    return <HelpTitle subject={subject} isMine={isMine} skill={skill} />;
  }
  return <SessionTurnTitle turn={turn} subject={subject} />;
}
