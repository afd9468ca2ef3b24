import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Link } from "@tanstack/react-router";
import { QuestionAnswer } from "../checks/question-answer.tsx";
import { SilenceAnswer } from "../checks/silence-answer.tsx";
import { ProposalAnswer } from "../cohorts/proposal-answer.tsx";
import { HelpAnswer } from "../help/help-answer.tsx";
import { WaitAnswer } from "../mentorships/wait-answer.tsx";
import { ChangeAnswer } from "./change-answer.tsx";
import { CoverAnswer } from "./cover-answer.tsx";
import { SessionAnswer } from "./session-answer.tsx";
import type { Turn } from "./turn.ts";

const GROUP_LABELS: Readonly<Record<string, string>> = {
  takeSeat: "Look at the seat",
  closeOutGroup: "Close out",
  waitForSeat: "Look",
};

interface TurnActionProps {
  turn: Turn;
  /** The first of the list: its action is the page's primary one. */
  isFirst: boolean;
}

/** The one step that moves a turn on, or the way to where it is taken. */
export function TurnAction({ turn, isFirst }: TurnActionProps) {
  const { subject, isMine, kind } = turn;
  const look = buttonClassName(isMine ? (isFirst ? "primary" : "quiet") : "bare");
  if (subject.type === "request") {
    return (
      <Link to="/mentorships" className={look}>
        {isMine ? "Answer" : "Look"}
      </Link>
    );
  }
  if (subject.type === "wait") {
    const mentorName = subject.other.name.split(" ")[0] ?? subject.other.name;
    return (
      <WaitAnswer wait={subject} mentorName={mentorName} isOffered={kind === "takePlace"} isFirst={isFirst} />
    );
  }
  if (subject.type === "calendar") {
    return (
      <Link to="/settings/hours" hash="calendar-elsewhere" className={look}>
        Mend it
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
  if (subject.type === "group") {
    return (
      <Link to="/groups/$id" params={{ id: subject.id }} className={look}>
        {GROUP_LABELS[kind] ?? "Open"}
      </Link>
    );
  }
  if (subject.type === "cover") return <CoverAnswer subject={subject} isMine={isMine} isFirst={isFirst} />;
  if (subject.type === "proposal")
    return <ProposalAnswer subject={subject} isMine={isMine} isFirst={isFirst} />;
  if (subject.type === "run") {
    return (
      <Link
        to="/programmes/$id/runs/$runId"
        params={{ id: subject.programmeId, runId: subject.id }}
        className={look}
      >
        {kind === "publishRun" ? "Open the plan" : "Look"}
      </Link>
    );
  }
  if (subject.type === "question") {
    return <QuestionAnswer subject={subject} kind={kind} isFirst={isFirst} />;
  }
  if (subject.type === "silence") return <SilenceAnswer subject={subject} kind={kind} isFirst={isFirst} />;
  if (subject.type === "help") return <HelpAnswer subject={subject} isMine={isMine} isFirst={isFirst} />;
  if (kind === "answerRequest") return <SessionAnswer subject={subject} isMine={isMine} isFirst={isFirst} />;
  if (kind === "answerChange") return <ChangeAnswer subject={subject} isMine={isMine} />;
  return (
    <Link to="/sessions/$id" params={{ id: subject.id }} className={look}>
      {turn.otherwise === "logNotCounted" && isMine
        ? "Say how it was"
        : kind === "closeOut" && isMine
          ? "Close out"
          : "Open"}
    </Link>
  );
}
