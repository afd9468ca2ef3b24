import type { StoredGoal } from "@belay/core/ladder/goal-words.ts";
import { Link } from "@tanstack/react-router";
import type { ProposalSubject } from "./cohort-calls.ts";

interface ProposalTitleProps {
  subject: ProposalSubject;
  isMine: boolean;
  sayGoal: (goal: StoredGoal) => string;
}

/** Whom a programme proposes, as what and what for. */
export function ProposalTitle({ subject, isMine, sayGoal }: ProposalTitleProps) {
  const { other, programmeName, role, goal } = subject;
  const name = (
    <strong>
      <Link to="/people/$id" params={{ id: other.id }}>
        {other.name}
      </Link>
    </strong>
  );
  const what = goal === null ? "" : `: ${sayGoal(goal)}`;
  if (!isMine) {
    return (
      <>
        {name} to answer: {programmeName} proposes the two of you{what}
      </>
    );
  }
  return (
    <>
      {programmeName} proposes {name} as your {role === "mentor" ? "mentee" : "mentor"}
      {what}
    </>
  );
}
