import type { MatchRefusal } from "@belay/core/matching/match-refusal.ts";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { CohortInputs, Cohorts, EditPreview } from "./cohort-calls.ts";
import styles from "./move-dialog.module.css";
import { runSentences } from "./run-sentences.ts";
import { peopleWords, refusalOf, signedPoints } from "./run-words.ts";

interface EditPreviewBoxProps {
  /** Null: nothing is chosen that would change anything. */
  change: CohortInputs["previewEdit"] | null;
  otherwise: string;
}

/** What a change costs in total, and whom it moves from whom to whom, before it is made. */
export function EditPreviewBox({ change, otherwise }: EditPreviewBoxProps) {
  // Each change makes another version, and with it another page: what was worked out before is never shown again.
  const query = useQuery({
    ...api.cohorts.previewEdit.queryOptions(change ?? NOBODY),
    enabled: change !== null,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <div className={styles.preview} role="status">
      {change === null ? otherwise : query.error ? readFailure(query.error).message : null}
      {change !== null && query.isFetching && !query.data ? "Working it out…" : null}
      {change !== null && query.data ? <Answer outcome={query.data} /> : null}
    </div>
  );
}

const NOBODY: CohortInputs["previewEdit"] = { runId: "", menteeId: "", mentorId: "", kind: "move" };

function Answer({ outcome }: { outcome: Cohorts["previewEdit"] }) {
  if (!outcome.ok) return <>{sayRefusal(outcome)}</>;
  const { delta, moved } = outcome.value;
  const [first, ...others] = moved;
  return (
    <>
      <strong>
        {delta === 0 ? "It costs nothing in total." : `${signedPoints(delta)} points in total.`}
      </strong>{" "}
      {first ? `${sayMove(first)}. ` : ""}
      {others.length === 0 ? "Nobody else is moved." : `It moves ${peopleWords(others.length, "other")}:`}
      {others.length === 0 ? null : (
        <ul>
          {others.slice(0, 8).map((one) => (
            <li key={one.menteeId}>{sayMove(one)}</li>
          ))}
          {others.length > 8 ? <li>and {others.length - 8} more</li> : null}
        </ul>
      )}
    </>
  );
}

const sayMove = ({ menteeName, fromName, toName }: EditPreview["moved"][number]) =>
  `${menteeName} goes from ${fromName ?? "nobody"} to ${toName ?? "nobody"}`;

function sayRefusal(refused: Extract<Cohorts["previewEdit"], { ok: false }>): string {
  const reason: MatchRefusal | null = ("details" in refused ? refused.details?.reason : null) ?? null;
  if (refused.code !== "PAIR_REFUSED" || reason === null) return sentence(refused, runSentences);
  return reason === "NO_CAPACITY"
    ? "All places of this mentor are locked for others. Unlock one of them first."
    : `The rules refuse this pair: ${refusalOf("the mentor", reason)}.`;
}
