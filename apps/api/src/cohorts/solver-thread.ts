import type { DraftRules } from "@belay/core/cohorts/edit-rules.ts";
import type { RunRule } from "@belay/core/cohorts/run.ts";
import type { PairOfIds, RunSettings } from "@belay/core/cohorts/snapshot.ts";
import type { Candidate, DraftState, RunRow } from "@belay/core/cohorts/solve-run.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { CohortProblem } from "@belay/core/matching/cohort.ts";
import type { MovedMentee } from "@belay/core/matching/resolve-cohort.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import type { Thread } from "../platform/thread.ts";
import { createThread } from "../platform/thread.ts";
import type { CohortPart } from "./read-cohort.ts";

/** Why nothing could be solved, with the pairs that it is about. */
interface Unsolved {
  ok: false;
  code: string;
  details: readonly CohortProblem[];
}

/** What a thread is asked, one after the other. */
export interface Questions {
  /** A run begins: what is read of it comes in parts. */
  begin: { readAt: Instant; policy: MatchPolicy; settings: RunSettings; rules: readonly RunRule[] };
  add: CohortPart;
  plan: null;
  replay: { bytes: Uint8Array };
  open: { runId: string; bytes: Uint8Array };
  replan: { runId: string; draft: DraftState; rules: DraftRules & { about: PairOfIds } };
  candidates: { runId: string; menteeId: string };
}

export interface SolvedRun {
  ok: true;
  /** The snapshot's text, packed. */
  bytes: Uint8Array;
  inputHash: string;
  resultHash: string;
  totals: { mentees: number; mentors: number; matched: number; totalScore: number };
  /** JSON, to be written as it is. */
  certificate: string;
  prices: string;
  batches: string[];
  solveMs: number;
}

export interface Answers {
  begin: null;
  add: null;
  plan: SolvedRun | Unsolved;
  replay:
    | { ok: true; inputHash: string; resultHash: string; pairs: PairOfIds[]; totalScore: number }
    | Unsolved;
  open: null;
  /** Null: the run is not at hand; open it first. */
  replan: ReplannedRun | Unsolved | null;
  candidates: Candidate[] | null;
}

export interface ReplannedRun {
  ok: true;
  delta: number;
  moved: readonly MovedMentee[];
  /** Of those who are moved. */
  rows: RunRow[];
  totalScore: number;
  matched: number;
  /** What the snapshot itself keeps apart. */
  blocked: readonly PairOfIds[];
}

export type SolverThread = Thread<Questions, Answers>;

export function createSolverThread(): SolverThread {
  return createThread<Questions, Answers>(new URL("./cohort-worker.ts", import.meta.url));
}
