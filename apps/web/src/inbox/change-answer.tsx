import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Row } from "@belay/ui/row.tsx";
import { Link } from "@tanstack/react-router";
import { ChangeButtons } from "../sessions/change-buttons.tsx";
import { useSessionChange } from "../sessions/use-session-change.ts";
import type { Turn } from "./turn.ts";

interface ChangeAnswerProps {
  subject: Extract<Turn["subject"], { type: "session" }>;
  isMine: boolean;
}

/** A proposed time is answered or taken back where it stands. */
export function ChangeAnswer({ subject, isMine }: ChangeAnswerProps) {
  const changes = useSessionChange(subject);
  return (
    <Row gap={2} justify={isMine ? "start" : "end"}>
      {changes.problem !== null ? <span role="alert">{changes.problem}</span> : null}
      <Link to="/sessions/$id" params={{ id: subject.id }} className={buttonClassName("bare")}>
        Look
      </Link>
      <ChangeButtons
        session={subject}
        other={subject.other}
        isMine={isMine}
        changes={changes}
        isPrimary={false}
        together={subject.together.map(({ id, version }) => ({ sessionId: id, version }))}
      />
    </Row>
  );
}
