import { formatClock, formatDay, relativeDay } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useNow } from "../lib/use-now.ts";
import type { Viewer } from "../lib/viewer.ts";
import { useViewer } from "../lib/viewer.ts";
import type { HelpSubject } from "./help-calls.ts";
import { useHelpAnswer } from "./use-help-answer.ts";

interface HelpAnswerProps {
  subject: HelpSubject;
  isMine: boolean;
  /** The first of the list: its action is the page's primary one. */
  isFirst: boolean;
}

/** One click takes a time; the asker stops it, or says that it is solved. */
export function HelpAnswer({ subject, isMine, isFirst }: HelpAnswerProps) {
  const answer = useHelpAnswer(subject);
  return (
    <Stack gap={1}>
      {answer.problem === null ? null : (
        <div role="alert">
          <Text tone="bad" size="small">
            {answer.problem}
          </Text>
        </div>
      )}
      <Row gap={2} justify={subject.form === "flash" && isMine ? "start" : "end"}>
        {isMine ? (
          <Take subject={subject} answer={answer} isFirst={isFirst} />
        ) : (
          <End subject={subject} answer={answer} />
        )}
      </Row>
    </Stack>
  );
}

type Answer = ReturnType<typeof useHelpAnswer>;

interface TakeProps {
  subject: HelpSubject;
  answer: Answer;
  isFirst: boolean;
}

function Take({ subject, answer, isFirst }: TakeProps) {
  const viewer = useViewer();
  const now = useNow();
  const { form, starts, other } = subject;
  const name = other.name.split(" ")[0] ?? other.name;
  return (
    <>
      {starts.map((startsAt, index) => (
        <Button
          key={startsAt}
          variant={isFirst && index === 0 ? "primary" : "quiet"}
          onClick={() => answer.take(startsAt)}
          loading={answer.isBusy}
          aria-label={form === "flash" ? `Help ${name}: ${sayStart(startsAt, viewer, now)}` : undefined}
        >
          {form === "flash"
            ? sayStart(startsAt, viewer, now)
            : `Offer to pair at ${formatClock(startsAt, viewer.timeZone)}`}
        </Button>
      ))}
      {form === "flash" ? (
        <Button variant="bare" onClick={answer.pass} loading={answer.isBusy}>
          No room
        </Button>
      ) : null}
    </>
  );
}

function End({ subject, answer }: { subject: HelpSubject; answer: Answer }) {
  return (
    <>
      <Button variant="bare" onClick={() => answer.stop(false)} loading={answer.isBusy}>
        {subject.form === "flash" ? "Stop asking" : "Take it back"}
      </Button>
      <Button variant="bare" onClick={() => answer.stop(true)} loading={answer.isBusy}>
        Solved
      </Button>
    </>
  );
}

/** `Today, 14:00`, `Thu 26 Nov, 09:00`. */
export function sayStart(
  instant: string,
  { timeZone: zone, locale }: Pick<Viewer, "timeZone" | "locale">,
  now: number,
): string {
  const clock = formatClock(instant, zone);
  const relative = relativeDay({ instant, zone, now: new Date(now).toISOString() });
  return relative ? `${relative}, ${clock}` : `${formatDay({ instant, zone, locale })}, ${clock}`;
}
