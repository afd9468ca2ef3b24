import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";

interface ProgrammeFormEndProps {
  problem: string | undefined;
  /** What happens then, or that it is saved. */
  says: string;
  action: { label: string; isBusy: boolean };
}

/** How a programme's form ends. */
export function ProgrammeFormEnd({ problem, says, action }: ProgrammeFormEndProps) {
  return (
    <>
      <FormProblem words={problem ?? null} />
      <Row justify="between">
        <div role="status">
          <Text tone="muted">{says}</Text>
        </div>
        <Button variant="primary" type="submit" loading={action.isBusy}>
          {action.label}
        </Button>
      </Row>
    </>
  );
}
