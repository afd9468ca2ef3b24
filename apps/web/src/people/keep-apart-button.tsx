import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { firstName } from "./first-name.ts";
import { useKeepApart } from "./use-keep-apart.ts";

interface KeepApartButtonProps {
  person: { id: string; name: string };
  /** Where their name stands beside it. */
  isListed?: boolean;
}

/** A private wish about one colleague: said what it does and that nobody learns of it, and taken back as easily. */
export function KeepApartButton({ person, isListed = false }: KeepApartButtonProps) {
  const { isKeptApart, keepApart, letMeet, problem, isBusy } = useKeepApart(person.id);
  const [isAsking, setAsking] = useState(false);
  const name = firstName(person.name);
  if (isKeptApart === null) return null;
  if (isKeptApart) {
    return (
      <Button
        variant="bare"
        loading={isBusy}
        aria-label={isListed ? `Take it back: ${person.name}` : undefined}
        onClick={letMeet}
      >
        {isListed ? "Take it back" : `No longer keep ${name} apart`}
      </Button>
    );
  }
  return (
    <>
      <Button variant="bare" onClick={() => setAsking(true)}>
        {`Not with ${name}`}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Keep ${person.name} apart from you?`}
        confirm={{
          label: "Keep us apart",
          isBusy,
          onConfirm: async () => {
            if (await keepApart()) setAsking(false);
          },
        }}
        cancel={{ onCancel: () => setAsking(false) }}
      >
        <Stack gap={3}>
          <Text>
            {`Neither of you is proposed to the other, asks the other, waits in the other’s line, or is matched with the other by a programme. What you asked ${name} is taken back; what ${name} asked you still waits for your answer.`}
          </Text>
          <Text>
            {`Only you know: ${name} reads at most that you are not open to new requests, and no lead or admin sees it. A mentorship that you two have goes on until one of you ends it.`}
          </Text>
          <Text tone="muted">You can take it back at any time, here or on your profile.</Text>
          <FormProblem words={problem} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
