import type { AppRouter } from "@belay/api";
import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { lengthWords, zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { FactList } from "@belay/ui/fact-list.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { useViewer } from "../lib/viewer.ts";

type Effects = inferRouterOutputs<AppRouter>["calendar"]["zoneChange"];

/** What is left outside by a change of zone, by the new clock, and with whom one shares more or less of a week. */
export function ZoneEffects({ effects, timeZone: zone }: { effects: Effects; timeZone: string }) {
  const { locale } = useViewer();
  if (!effects.isAsked)
    return <Text tone="muted">You have no hours and no sessions yet, so nothing else changes.</Text>;
  const changed = effects.partners.filter(({ before, after }) => before !== after);
  if (effects.outside.length === 0 && changed.length === 0)
    return <Text tone="muted">No session and nobody’s shared hours are affected.</Text>;
  return (
    <Stack gap={4}>
      {effects.outside.length > 0 ? (
        <Stack gap={2}>
          <Text>These stay where they are, outside of your new hours:</Text>
          <FactList
            label="Outside of your new hours"
            facts={effects.outside.map((held) => ({
              key: `${held.sessionId ?? held.groupId} ${held.startsAt}`,
              what: <HeldLink held={held} />,
              detail: `${formatDay({ instant: held.startsAt, zone, locale })}, ${formatClock(held.startsAt, zone)}–${formatClock(held.endsAt, zone)} ${zoneAbbreviation(held.startsAt, zone)}`,
            }))}
          />
        </Stack>
      ) : null}
      {changed.length > 0 ? (
        <Stack gap={2}>
          <Text>Hours you share in a week:</Text>
          <FactList
            label="Hours you share in a week"
            facts={changed.map(({ id, name, before, after }) => ({
              key: id,
              what: name,
              detail: `${lengthWords(Math.round(before))} now, ${after === 0 ? "none" : lengthWords(Math.round(after))} then`,
            }))}
          />
        </Stack>
      ) : null}
    </Stack>
  );
}

function HeldLink({ held }: { held: Effects["outside"][number] }) {
  const { sessionId, groupId, topic, otherName, isProposal } = held;
  const words = `${topic}${otherName === null ? "" : ` with ${otherName}`}`;
  return (
    <>
      {sessionId !== null ? (
        <Link to="/sessions/$id" params={{ id: sessionId }}>
          {words}
        </Link>
      ) : groupId !== null ? (
        <Link to="/groups/$id" params={{ id: groupId }}>
          {words}
        </Link>
      ) : (
        words
      )}
      {isProposal ? ", proposed" : ""}
    </>
  );
}
