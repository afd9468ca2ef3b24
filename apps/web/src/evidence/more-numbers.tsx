import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { Row } from "@belay/ui/row.tsx";
import type { PersonEvidence } from "./evidence.ts";
import { NumberButton } from "./number-button.tsx";

interface MoreNumbersProps {
  evidence: PersonEvidence;
  onOpen: (number: EvidenceNumber) => void;
}

const labels = [
  ["confirmed", "confirmed by the mentee"],
  ["unconfirmed", "not confirmed"],
  ["notClosedOut", "not closed out"],
  ["disputed", "disputed"],
  ["sustained", "sustained mentees"],
  ["comments", "comments"],
  ["marked", "meant to teach"],
  ["suggested", "may teach"],
  ["acknowledgements", "only acknowledge"],
  ["asMentee", "as mentee"],
] as const satisfies readonly (readonly [EvidenceNumber, string])[];

/** The smaller numbers under the four, in one line; what is nothing is left out. */
export function MoreNumbers({ evidence: { numbers, person }, onOpen }: MoreNumbersProps) {
  const shown = labels.filter(([number]) => numbers[number] > 0);
  if (shown.length === 0) return null;
  return (
    <Row gap={4}>
      {shown.map(([number, label]) => (
        <span key={number}>
          <NumberButton value={numbers[number]} number={number} name={person.name} onOpen={onOpen} /> {label}
        </span>
      ))}
    </Row>
  );
}
