import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { requestClosesAt } from "@belay/core/mentorships/request-clock.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { Text } from "@belay/ui/text.tsx";
import { dayWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

const clock = defaultClocks.mentorshipRequest;

/** What happens after asking, with the days on which it does. */
export function NextStepLine({ firstName }: { firstName: string }) {
  const reader = useReader();
  const reminders = clock.remindAfterDays.map((days) =>
    dayWords(addMilliseconds(reader.now, days * DAY), reader),
  );
  const closes = dayWords(requestClosesAt(reader.now, clock), reader);
  return (
    <Text size="small" tone="muted">
      {`Then it waits for ${firstName}, who is reminded on ${reminders.join(" and ")}. Without an answer it closes on ${closes}, and you are told. You can take it back any time before.`}
    </Text>
  );
}
