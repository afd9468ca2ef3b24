import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Link } from "@tanstack/react-router";

/** To where a session is written down that nobody had booked. */
export function LogSessionLink({ withId }: { withId?: string }) {
  return (
    <Link to="/sessions/log" search={withId ? { with: withId } : {}} className={buttonClassName("quiet")}>
      Log a past session
    </Link>
  );
}
