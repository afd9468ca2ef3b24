import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { CloseOutLine } from "./close-out-line.tsx";
import type { SessionLogging } from "./use-log-session.ts";

/** The close-out of who logs it: their own lines, each with who may see it. */
export function LoggedLines({
  log: { draft, change, problems },
  name,
}: {
  log: SessionLogging;
  name: string;
}) {
  return (
    <Card title="What came of it" end="Both may stay empty">
      <Stack>
        <CloseOutLine
          label="What was learned"
          otherName={name}
          value={{ text: draft.learned, circle: draft.learnedCircle, error: problems.learned }}
          maxLength={2_000}
          onChange={({ text, circle }) => change({ learned: text, learnedCircle: circle })}
        />
        <CloseOutLine
          label="The next step"
          otherName={name}
          value={{ text: draft.nextStep, circle: draft.nextStepCircle, error: problems.nextStep }}
          maxLength={1_000}
          onChange={({ text, circle }) => change({ nextStep: text, nextStepCircle: circle })}
        />
      </Stack>
    </Card>
  );
}
