import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { requestClosesAt } from "@belay/core/mentorships/request-clock.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { Text } from "@belay/ui/text.tsx";
import { firstName as callBy } from "../people/first-name.ts";
import type { Choosable } from "./pick-next.ts";
import { dayWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

const clock = defaultClocks.mentorshipRequest;

/** What happens after asking, with the days on which it does. */
export function NextStepLine({ firstName, next }: { firstName: string; next: Choosable | null }) {
  const reader = useReader();
  const reminders = clock.remindAfterDays.map((days) =>
    dayWords(addMilliseconds(reader.now, days * DAY), reader),
  );
  const closes = dayWords(requestClosesAt(reader.now, clock), reader);
  const afterwards =
    next === null
      ? `Without an answer it closes on ${closes}, and you are told.`
      : `After a no, or on ${closes} without an answer, ${callBy(next.name)} is asked, and you are told.`;
  return (
    <Text size="small" tone="muted">
      {`Then it waits for ${firstName}, who is reminded on ${reminders.join(" and ")}. ${afterwards} You can take it back any time before.`}
    </Text>
  );
}
