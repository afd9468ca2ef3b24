import type { ProposalSubject } from "./cohort-calls.ts";

interface ProposalTitleProps {
  subject: ProposalSubject;
  isMine: boolean;
}

/** Whom a programme proposes, as what. */
export function ProposalTitle({ subject, isMine }: ProposalTitleProps) {
  const name = <strong>{subject.other.name}</strong>;
  if (!isMine) {
    return (
      <>
        {name} to answer: {subject.programmeName} proposes the two of you
      </>
    );
  }
  return subject.role === "mentor" ? (
    <>
      {subject.programmeName} proposes {name} as your mentee
    </>
  ) : (
    <>
      {subject.programmeName} proposes {name} as your mentor
    </>
  );
}
