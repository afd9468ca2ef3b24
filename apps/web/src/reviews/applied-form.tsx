import { linkInput } from "@belay/core/reviews/review-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useState } from "react";

const link = linkInput("The link to the later change");

interface AppliedFormProps {
  onSend: (appliedUrl: string) => void;
  onCancel: () => void;
}

/** Where a comment was applied: the link to the later change. */
export function AppliedForm({ onSend, onCancel }: AppliedFormProps) {
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<string>();
  const send = () => {
    const parsed = link.safeParse(url);
    if (parsed.success) onSend(parsed.data);
    else setProblem(parsed.error.issues[0]?.message);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap={3}>
        <TextField
          label="Where did you apply it?"
          description="The link to the later change."
          visibleTo="Both of you see this; your leads don't."
          type="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          error={problem}
          autoFocus
        />
        <Row gap={2}>
          <Button type="submit" variant="primary">
            Say applied
          </Button>
          <Button variant="bare" onClick={onCancel}>
            Cancel
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
