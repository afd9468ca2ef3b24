import { NO_SHARED_LANGUAGE } from "@belay/core/matching/reason-words.ts";
import { SCORE_PARTS } from "@belay/core/matching/score-bar.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { ScoreBar } from "@belay/ui/score-bar.tsx";
import { VisuallyHidden } from "@belay/ui/visually-hidden.tsx";
import type { DragEvent } from "react";
import { useState } from "react";
import { useLadder } from "../ladder/use-ladder.ts";
import { changeWords } from "../matching/change-words.ts";
import { namedParts } from "../matching/part-names.ts";
import type { RunPair } from "./cohort-calls.ts";
import type { MoveWish } from "./move-dialog.tsx";
import { PairState } from "./pair-state.tsx";
import styles from "./pairs-table.module.css";
import { causeWords, pairReason, sayChoice } from "./run-words.ts";

interface PairRowProps {
  pair: RunPair;
  /** Somebody else is being dragged and could be dropped here. */
  isDragging: boolean;
  onMove: ((wish: MoveWish) => void) | null;
  drag: { begin: () => void; end: () => void; drop: () => void };
}

export function PairRow({ pair, isDragging, onMove, drag }: PairRowProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (isDragging) event.preventDefault();
    setOver(isDragging);
  };
  return (
    <tr
      className={styles.row}
      draggable={onMove !== null}
      data-is-target={isOver && isDragging}
      onDragStart={({ dataTransfer }) => {
        // Some browsers begin no drag that carries nothing.
        dataTransfer.setData("text/plain", pair.menteeName);
        dataTransfer.effectAllowed = "move";
        drag.begin();
      }}
      onDragEnd={drag.end}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drag.drop();
      }}
    >
      <td>
        <span className={styles.name}>{pair.menteeName}</span>
      </td>
      <td>
        <Row gap={2}>
          {pair.mentorName ?? <span className={styles.why}>nobody</span>}
          {pair.isLocked ? <Badge tone="accent">Locked</Badge> : null}
          {pair.movedByHand ? <Badge>Moved by hand</Badge> : null}
        </Row>
      </td>
      <td className={styles.score}>
        <Score pair={pair} />
      </td>
      <td className={styles.why}>
        <Why pair={pair} />
      </td>
      <td className={styles.why}>{sayChoice(pair)}</td>
      <td className={styles.end} data-is-short={onMove !== null}>
        {onMove === null ? (
          <PairState pair={pair} />
        ) : (
          <Button variant="bare" onClick={() => onMove({ pair, mentorId: null })}>
            Move to…<VisuallyHidden> {pair.menteeName}</VisuallyHidden>
          </Button>
        )}
      </td>
    </tr>
  );
}

function Score({ pair }: { pair: RunPair }) {
  const bar = pair.bar;
  if (bar === null) return null;
  const parts = SCORE_PARTS.map((part, index) => ({ part, points: bar[index] ?? 0 }));
  return <ScoreBar parts={namedParts({ parts })} of={`${pair.menteeName} with ${pair.mentorName ?? ""}`} />;
}

/** Three reasons and what to know first, or why there is nobody and the smallest thing that would help. */
function Why({ pair }: { pair: RunPair }) {
  const names = useLadder();
  if (pair.explanation !== null) {
    const { reasons, caution } = pair.explanation;
    return (
      <>
        {reasons.map((reason) => pairReason(reason, names)).join(" · ")}
        {caution?.code === "NO_SHARED_LANGUAGE" ? (
          <span className={styles.caution}>{NO_SHARED_LANGUAGE}</span>
        ) : null}
      </>
    );
  }
  return (
    <>
      {causeWords(pair)}
      {pair.change === null ? null : <br />}
      {pair.change === null ? null : `Would help: ${changeWords(pair.change, names).toLowerCase()}`}
    </>
  );
}
