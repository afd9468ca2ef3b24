import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { requestClosesAt } from "@belay/core/mentorships/request-clock.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { firstName as callBy } from "../people/first-name.ts";
import type { Choosable } from "./pick-next.ts";
import { dayWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

interface NextStepLineProps {
  mentorId: string;
  firstName: string;
  next: Choosable | null;
}

/** What happens after asking, with the days on which it does: those of the programme that both are in, if there is one. */
export function NextStepLine({ mentorId, firstName, next }: NextStepLineProps) {
  const reader = useReader();
  const { data } = useQuery(api.mentorships.clocksWith.queryOptions({ id: mentorId }));
  const clock = data?.mentorshipRequest;
  const day = (instant: Instant) => dayWords(instant, reader);
  const closes = clock ? ` on ${day(requestClosesAt(reader.now, clock))}` : "";
  const reminded = clock ? sayReminders(clock, (days) => day(addMilliseconds(reader.now, days * DAY))) : "";
  const afterwards =
    next === null
      ? `Without an answer it closes${closes || " by itself"}, and you are told.`
      : `After a no, or${closes} without an answer, ${callBy(next.name)} is asked, and you are told.`;
  return (
    <Text size="small" tone="muted">
      {`Then it waits for ${firstName}${reminded}. ${afterwards} You can take it back any time before.`}
    </Text>
  );
}

function sayReminders(
  { remindAfterDays, closeAfterDays }: Clocks["mentorshipRequest"],
  dayAfter: (days: number) => string,
): string {
  const days = remindAfterDays.filter((after) => after < closeAfterDays).map(dayAfter);
  return days.length === 0 ? "" : `, who is reminded on ${days.join(" and ")}`;
}
