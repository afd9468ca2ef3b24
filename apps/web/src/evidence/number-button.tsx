import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { Button } from "@belay/ui/button.tsx";
import { numberWords } from "./evidence-words.ts";

interface NumberButtonProps {
  value: number;
  number: EvidenceNumber;
  /** Whose number, for those who do not see the row it stands in. */
  name: string;
  onOpen: (number: EvidenceNumber) => void;
}

/** A number that opens what it counts; nothing opens nothing. */
export function NumberButton({ value, number, name, onOpen }: NumberButtonProps) {
  if (value === 0) return <>0</>;
  return (
    <Button
      variant="link"
      onClick={() => onOpen(number)}
      aria-label={`${value}: open the ${numberWords[number]} of ${name}`}
    >
      {value}
    </Button>
  );
}
