import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useAttempt } from "../lib/use-attempt.ts";
import { waitingCount } from "./choice-words.ts";
import type { OwnLine } from "./mentorship-calls.ts";
import { dayWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

/** A mentor's own line: how many wait for a free place, what is kept for whom comes next, and closing it to new ones. */
export function LineCard({ line }: { line: OwnLine }) {
  const reader = useReader();
  const opening = useMutation(api.mentorships.openLine.mutationOptions());
  const { attempt, problem, isBusy } = useAttempt();
  const { waiting, offered, offerEndsAt, lineClosedAt, seatsTaken, capacity, wantsToMentor } = line;
  const isOpen = lineClosedAt === null;
  const isEmpty = waiting + offered === 0;
  if (!wantsToMentor || (isEmpty && isOpen && seatsTaken < capacity)) return null;
  const change = () =>
    attempt<string>(
      async () => {
        await opening.mutateAsync({ isOpen: !isOpen });
        return { ok: true };
      },
      ({ code }) => code,
    );
  return (
    <Card title="Who waits for a place with you">
      <Stack gap={3}>
        <Text>{waitingCount(waiting)}</Text>
        {offered > 0 && offerEndsAt !== null ? (
          <Text>
            {offered === 1 ? "One free place is kept" : `${offered} free places are kept`} for the next in
            line until {dayWords(offerEndsAt, reader)}.
          </Text>
        ) : null}
        <Text size="small" tone="muted">
          {isOpen
            ? "A free place is offered in order, to one after the other. Whoever asked you before the line began can still be accepted. You learn who it is when they take it."
            : `Closed to new people since ${dayWords(lineClosedAt, reader)}. Whoever stands in it keeps their turn.`}
        </Text>
        <Row>
          <Button loading={isBusy} onClick={change}>
            {isOpen ? "Close the line" : "Open the line"}
          </Button>
        </Row>
        <FormProblem words={problem} />
      </Stack>
    </Card>
  );
}
