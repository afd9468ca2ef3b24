import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import type { SessionDetail } from "./session-calls.ts";
import { useSessionTime } from "./use-session-time.ts";

interface ProposedTimeProps {
  session: SessionDetail;
  other: { name: string; timeZone: string };
}

/** The time that stands and the one that is proposed, one above the other. */
export function ProposedTime({ session, other }: ProposedTimeProps) {
  const timeOf = useSessionTime();
  if (session.proposal === null) return null;
  return (
    <DefinitionList
      items={[
        { term: "New time", detail: <TimeRange time={timeOf(session.proposal, other)} /> },
        { term: "Old time", detail: <TimeRange time={timeOf(session, other)} /> },
      ]}
    />
  );
}
