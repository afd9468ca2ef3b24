import { TableFrame } from "@belay/ui/table-frame.tsx";
import { useState } from "react";
import type { RunPair } from "./cohort-calls.ts";
import type { MoveWish } from "./move-dialog.tsx";
import { PairRow } from "./pair-row.tsx";
import styles from "./pairs-table.module.css";

interface PairsTableProps {
  pairs: readonly RunPair[];
  /** Null where nothing can be moved any more. */
  onMove: ((wish: MoveWish) => void) | null;
}

/** One row a mentee. Dropped on another row a mentee goes to that one's mentor, after a look at what it costs. */
export function PairsTable({ pairs, onMove }: PairsTableProps) {
  const [dragged, setDragged] = useState<RunPair | null>(null);
  const drop = (target: RunPair) => {
    if (
      dragged !== null &&
      target.mentorId !== null &&
      onMove !== null &&
      target.mentorId !== dragged.mentorId
    ) {
      onMove({ pair: dragged, mentorId: target.mentorId });
    }
    setDragged(null);
  };
  return (
    <TableFrame label="Pairs" className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Mentee</th>
          <th scope="col">Mentor</th>
          <th scope="col">Score</th>
          <th scope="col">Why</th>
          <th scope="col">Choice</th>
          <th scope="col" className={styles.end} data-is-short={onMove !== null}>
            {onMove === null ? "State" : "Change"}
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <PairRow
            key={pair.menteeId}
            pair={pair}
            isDragging={dragged !== null && dragged.menteeId !== pair.menteeId && pair.mentorId !== null}
            onMove={onMove}
            drag={{ begin: () => setDragged(pair), end: () => setDragged(null), drop: () => drop(pair) }}
          />
        ))}
      </tbody>
    </TableFrame>
  );
}
