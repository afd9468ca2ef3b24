import type { ProgrammeId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { Cohorts } from "./cohort-calls.ts";
import { useRunChange } from "./use-run-change.ts";

interface RuleListProps {
  programmeId: ProgrammeId;
  rules: Cohorts["runs"]["rules"];
}

/** Pairs that earlier plans lock or keep apart, each to be let go of before the next run. */
export function RuleList({ programmeId, rules }: RuleListProps) {
  const { letGo, problem, isBusy } = useRunChange();
  if (rules.length === 0) return null;
  return (
    <Stack gap={2}>
      <Text>
        <strong>From earlier plans</strong>
      </Text>
      <ListCard label="Pairs locked or kept apart in earlier plans">
        {rules.map(({ menteeId, mentorId, menteeName, mentorName, kind }) => (
          <Row key={`${menteeId} ${mentorId}`} justify="between">
            <span>
              {menteeName} {kind === "lock" ? "stays with" : "is kept apart from"} {mentorName}
            </span>
            <Button
              variant="link"
              aria-label={`Let go of ${menteeName} and ${mentorName}`}
              disabled={isBusy}
              onClick={() => letGo({ programmeId, menteeId, mentorId })}
            >
              Let go
            </Button>
          </Row>
        ))}
      </ListCard>
      <Text tone="muted" size="small">
        Let go of a pair to have it weighed like any other. The plans it comes from stay as they are.
      </Text>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </Stack>
  );
}
