import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";

interface StepFooterProps {
  /** Why the last try came to nothing. */
  problem: string | null;
  /** What happens then. */
  says: string;
  onBack: () => void;
  action: { label: string; isBusy: boolean; isDisabled: boolean; onAct: () => Promise<void> };
}

/** The end of a dialog's second step: what happens, the way back without losing anything, and the one button. */
export function StepFooter({ problem, says, onBack, action }: StepFooterProps) {
  return (
    <>
      <FormProblem words={problem} />
      <Row justify="between">
        <Text tone="muted">{says}</Text>
        <Row>
          <Button variant="bare" onClick={onBack}>
            Back
          </Button>
          <Button
            variant="primary"
            loading={action.isBusy}
            disabled={action.isDisabled}
            onClick={action.onAct}
          >
            {action.label}
          </Button>
        </Row>
      </Row>
    </>
  );
}
