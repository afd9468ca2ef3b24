import { Text } from "@belay/ui/text.tsx";
import type { SessionDetail } from "./session-calls.ts";

interface SessionReasonProps {
  session: SessionDetail;
  reason: string | null;
  otherName: string;
}

/** Why it was declined or called off, in the words of who did it. */
export function SessionReason({
  session: { status, lastEvent, role },
  reason,
  otherName,
}: SessionReasonProps) {
  if (reason === null || (status !== "declined" && status !== "cancelled")) return null;
  const by = lastEvent?.actorRole;
  const who =
    by === role ? "You said" : by === "mentor" || by === "mentee" ? `${otherName} said` : "The reason";
  return <Text>{`${who}: “${reason}”`}</Text>;
}
