import { evidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { Drawer } from "@belay/ui/drawer.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { numberWords } from "./evidence-words.ts";

interface RowsDrawerProps {
  /** Whose rows; nobody while it is closed. */
  person: { id: string; name: string; title: string | null } | undefined;
  /** The number as the address names it. */
  rows: string | undefined;
  period: { from: string; to: string } | null;
  onClose: () => void;
}

/** What a number counts, beside the page. The address follows, so that it can be sent to somebody. */
export function RowsDrawer({ person, rows, period, onClose }: RowsDrawerProps) {
  const number = evidenceNumber.safeParse(rows);
  const isOpen = person !== undefined && number.success;
  return (
    <Drawer
      isOpen={isOpen}
      onClose={onClose}
      title={isOpen ? `${person.name}: ${numberWords[number.data]}` : ""}
    >
      {isOpen ? <EvidenceList person={person} number={number.data} period={period} /> : null}
    </Drawer>
  );
}
