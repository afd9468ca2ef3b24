import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { CandidateList } from "./candidate-list.tsx";
import type { Candidate, CohortInputs, Run, RunPair } from "./cohort-calls.ts";
import { EditPreviewBox } from "./edit-preview-box.tsx";
import { useRunChange } from "./use-run-change.ts";

export interface MoveWish {
  pair: RunPair;
  /** The mentor they were dropped on; null: still to be chosen. */
  mentorId: PersonId | null;
}

interface MoveDialogProps {
  run: Run;
  wish: MoveWish;
  onClose: () => void;
}

type Kind = CohortInputs["edit"]["kind"];

/** Whom a mentee could go to, the best first; what it costs and whom it moves is said before anything is done. */
export function MoveDialog({ run, wish: { pair, mentorId: droppedOn }, onClose }: MoveDialogProps) {
  const [chosen, setChosen] = useState(droppedOn ?? pair.mentorId);
  const { edit, problem, isBusy } = useRunChange();
  const { menteeId } = pair;
  const query = useQuery(api.cohorts.candidates.queryOptions({ runId: run.id, menteeId }));
  const isPair = chosen === pair.mentorId;
  const apply = (kind: Kind) => async () => {
    if (chosen === null) return;
    const change = { runId: run.id, menteeId, mentorId: chosen, kind, version: run.version };
    if (await edit(change)) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      head={{
        title: `Move ${pair.menteeName} to…`,
        sub: pair.mentorName ? `Now with ${pair.mentorName}` : "Now with nobody",
      }}
      footer={
        <Row justify="end">
          {problem === null ? null : <span role="alert">{problem}</span>}
          <Button variant="bare" onClick={onClose}>
            Leave it
          </Button>
          {chosen === null ? null : (
            <Button variant="quiet" loading={isBusy} onClick={apply("block")}>
              Keep these two apart
            </Button>
          )}
          {isPair && chosen !== null ? (
            <Button variant="primary" loading={isBusy} onClick={apply(pair.isLocked ? "unlock" : "lock")}>
              {pair.isLocked ? "Unlock this pair" : "Lock this pair"}
            </Button>
          ) : (
            <Button variant="primary" loading={isBusy} disabled={chosen === null} onClick={apply("move")}>
              Move and lock
            </Button>
          )}
        </Row>
      }
    >
      <Stack>
        <FourFaces
          query={query}
          subject="who could mentor them"
          requestId={requestIdOf}
          empty={{
            when: (candidates) => candidates.length === 0,
            words: "Nobody in this run could mentor them.",
          }}
        >
          {(candidates) => (
            <CandidateList
              candidates={candidates}
              chosen={chosen}
              current={pair.mentorId}
              onChoose={(id) => setChosen(personId.parse(id))}
            />
          )}
        </FourFaces>
        <EditPreviewBox
          change={
            chosen === null || isPair ? null : { runId: run.id, menteeId, mentorId: chosen, kind: "move" }
          }
          otherwise={isPair && chosen !== null ? sayLock(pair) : sayChoose(query.data)}
        />
      </Stack>
    </Dialog>
  );
}

/** Where the rules refuse everybody, each row says why. */
const sayChoose = (candidates: readonly Candidate[] = []) =>
  candidates.length > 0 && candidates.every(({ refusal }) => refusal !== null)
    ? "The rules of this programme refuse every mentor for them."
    : "Choose a mentor to see what the move costs.";

const sayLock = ({ isLocked, menteeName, mentorName }: RunPair) =>
  isLocked
    ? `${menteeName} stays with ${mentorName} in every run of this programme until you unlock them.`
    : `Locked, ${menteeName} stays with ${mentorName} in every run of this programme. Or choose another mentor.`;
