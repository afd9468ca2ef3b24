import type { Absent } from "@belay/core/sessions/session.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import type { SessionChanges } from "./use-session-change.ts";

interface AbsenceDialogProps {
  options: readonly { value: Absent; label: string }[];
  /** Who reads it, and what they can do about it. */
  says: string;
  changes: SessionChanges;
  onClose: () => void;
}

/** Who was not there, said before it is done who will read it. */
export function AbsenceDialog({ options, says, changes, onClose }: AbsenceDialogProps) {
  const [absent, setAbsent] = useState<Absent | null>(
    options.length === 1 ? (options[0]?.value ?? null) : null,
  );
  const [isMissing, setMissing] = useState(false);
  const mark = async () => {
    if (absent === null) return setMissing(true);
    if (await changes.markNoShow(absent)) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title: "It did not take place" }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Leave it
          </Button>
          <Button variant="primary" loading={changes.isBusy} onClick={mark}>
            Note it
          </Button>
        </Row>
      }
    >
      <RadioCards
        label="Who was not there?"
        options={options}
        value={absent}
        onChange={(who) => {
          setAbsent(who);
          setMissing(false);
        }}
        error={isMissing ? "Say who was not there." : (changes.problem ?? undefined)}
      />
      <Text>{says}</Text>
    </Dialog>
  );
}
