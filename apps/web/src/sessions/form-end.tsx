import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";

interface FormEndProps {
  /** What is wrong with the form as a whole, where no field says it. */
  problem: string | undefined;
  /** What happens then. */
  says: string;
  action: { label: string; isBusy: boolean };
}

/** How a form of a page of its own ends: what is wrong, what happens, and the one button. */
export function FormEnd({ problem, says, action }: FormEndProps) {
  return (
    <>
      {problem ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
      <Row justify="between">
        <Text tone="muted">{says}</Text>
        <Button variant="primary" type="submit" loading={action.isBusy}>
          {action.label}
        </Button>
      </Row>
    </>
  );
}
