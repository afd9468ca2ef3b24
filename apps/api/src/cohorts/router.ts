import {
  compareInput,
  editChoice,
  editInput,
  letGoInput,
  menteeOfRun,
  proposalAnswerInput,
  publishInput,
  runChoice,
  runPairsInput,
  runsChoice,
  seenRun,
  startRunInput,
} from "@belay/core/cohorts/run-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { answerProposal } from "./answer-proposal.ts";
import { cancelRun } from "./cancel-run.ts";
import { compareRuns } from "./compare-runs.ts";
import { discardRun, restoreRun } from "./discard-run.ts";
import { editRun, undoEdit } from "./edit-run.ts";
import { letGo } from "./let-go.ts";
import { listPairs } from "./list-pairs.ts";
import { previewEdit } from "./preview-edit.ts";
import { previewPublish } from "./preview-publish.ts";
import { publishRun } from "./publish-run.ts";
import { readCandidates } from "./read-candidates.ts";
import { readRun } from "./read-run.ts";
import { readRuns } from "./read-runs.ts";
import { replayRun } from "./replay-run.ts";
import { startRun } from "./start-run.ts";
import { tellNow, undoPublish } from "./undo-publish.ts";

export const cohortsRouter = router({
  runs: member.input(runsChoice).query(({ ctx, input }) => readRuns(ctx, input)),
  run: member.input(runChoice).query(({ ctx, input }) => readRun(ctx, input)),
  pairs: member.input(runPairsInput).query(({ ctx, input }) => listPairs(ctx, input)),
  candidates: member.input(menteeOfRun).query(({ ctx, input }) => readCandidates(ctx, input)),
  previewEdit: member.input(editChoice).query(({ ctx, input }) => previewEdit(ctx, input)),
  previewPublish: member.input(runChoice).query(({ ctx, input }) => previewPublish(ctx, input)),
  compare: member.input(compareInput).query(({ ctx, input }) => compareRuns(ctx, input)),
  replay: member.input(runChoice).query(({ ctx, input }) => replayRun(ctx, input)),
  start: member.input(startRunInput).mutation(({ ctx, input }) => startRun(ctx, input)),
  cancel: member.input(runChoice).mutation(({ ctx, input }) => cancelRun(ctx, input)),
  edit: member.input(editInput).mutation(({ ctx, input }) => editRun(ctx, input)),
  letGo: member.input(letGoInput).mutation(({ ctx, input }) => letGo(ctx, input)),
  undoEdit: member.input(seenRun).mutation(({ ctx, input }) => undoEdit(ctx, input)),
  publish: member.input(publishInput).mutation(({ ctx, input }) => publishRun(ctx, input)),
  undoPublish: member.input(seenRun).mutation(({ ctx, input }) => undoPublish(ctx, input)),
  discard: member.input(seenRun).mutation(({ ctx, input }) => discardRun(ctx, input)),
  restore: member.input(seenRun).mutation(({ ctx, input }) => restoreRun(ctx, input)),
  tellNow: member.input(seenRun).mutation(({ ctx, input }) => tellNow(ctx, input)),
  answerProposal: member.input(proposalAnswerInput).mutation(({ ctx, input }) => answerProposal(ctx, input)),
});
