import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Row } from "@belay/ui/row.tsx";
import { useIsPhone } from "@belay/ui/use-is-phone.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import { BookSessionButton } from "./book-session-button.tsx";

const MOST = 4;

/** A booking button for everybody one meets with, on a phone one for all of them; who meets with nobody yet is led Home. */
export function BookWithSomebody() {
  const viewer = useViewer();
  const isPhone = useIsPhone();
  const { data = [] } = useQuery(api.mentorships.mine.queryOptions());
  const active = data.filter(({ status }) => status === "active").slice(0, MOST);
  if (active.length === 0) {
    return (
      <Link to="/" className={buttonClassName("quiet")}>
        See what is open
      </Link>
    );
  }
  if (isPhone && active.length > 1) {
    return (
      <Link to="/mentorships" className={buttonClassName("quiet")}>
        Book a session
      </Link>
    );
  }
  return (
    <Row gap={2}>
      {active.map(({ id, mentorId, mentorName, menteeId, menteeName }) => (
        <BookSessionButton
          key={id}
          mentorshipId={id}
          variant="quiet"
          other={
            mentorId === viewer.id ? { id: menteeId, name: menteeName } : { id: mentorId, name: mentorName }
          }
        />
      ))}
    </Row>
  );
}
