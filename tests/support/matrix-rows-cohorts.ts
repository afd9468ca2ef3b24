import type { MatrixCompany } from "./matrix-company.ts";
import type { Rows, Verdicts } from "./matrix-row.ts";
import { hidden, ok, signIn } from "./matrix-row.ts";

/** Who runs the programme; here the company's admin. To all others there is no such programme and no such run. */
const runsIt: Verdicts = [signIn, signIn, hidden, hidden, hidden, hidden, hidden, ok];
const runsItBut = (code: string): Verdicts => [signIn, signIn, hidden, hidden, hidden, hidden, hidden, code];

const pairIn = (runId: MatrixCompany["runId"], { member, asked }: MatrixCompany["people"]) => ({
  runId,
  menteeId: member,
  mentorId: asked,
});

export const cohortsRows: Rows<"cohorts"> = {
  runs: { input: ({ runProgrammeId }) => ({ programmeId: runProgrammeId }), verdicts: runsIt },
  run: { input: ({ runId }) => ({ runId }), verdicts: runsIt },
  candidates: { input: ({ runId, people }) => ({ runId, menteeId: people.member }), verdicts: runsIt },
  previewEdit: {
    input: ({ runId, people }) => ({ ...pairIn(runId, people), kind: "block" }),
    verdicts: runsIt,
  },
  previewPublish: { input: ({ runId }) => ({ runId }), verdicts: runsIt },
  compare: { input: ({ runId }) => ({ runId, otherId: runId }), verdicts: runsIt },
  replay: { input: ({ runId }) => ({ runId }), verdicts: runsIt },
  edit: {
    input: ({ runId, people }) => ({ ...pairIn(runId, people), kind: "block", version: 2 }),
    verdicts: runsIt,
  },
  letGo: {
    input: ({ runProgrammeId, people }) => ({
      ...{ programmeId: runProgrammeId, menteeId: people.member, mentorId: people.asked },
    }),
    verdicts: runsItBut("NOTHING_CHANGES"),
  },
  undoEdit: { input: ({ runId }) => ({ runId, version: 2 }), verdicts: runsItBut("NOTHING_TO_UNDO") },
  publish: { input: ({ runId }) => ({ runId, version: 2, consent: "both", leaveOut: [] }), verdicts: runsIt },
  undoPublish: { input: ({ runId }) => ({ runId, version: 2 }), verdicts: runsItBut("RUN_NOT_PUBLISHED") },
  tellNow: { input: ({ runId }) => ({ runId, version: 2 }), verdicts: runsItBut("RUN_NOT_PUBLISHED") },
  discard: { input: ({ runId }) => ({ runId, version: 2 }), verdicts: runsIt },
  restore: { input: ({ runId }) => ({ runId, version: 2 }), verdicts: runsItBut("RUN_NOT_DISCARDED") },
  answerProposal: {
    input: ({ proposal }) => ({ proposalId: proposal, answer: "accept", version: 1 }),
    verdicts: [signIn, signIn, hidden, ok, ok, hidden, hidden, hidden],
  },
  pairs: { input: ({ runId }) => ({ runId }), verdicts: runsIt },
  start: {
    input: ({ runProgrammeId }) => ({
      ...{ key: crypto.randomUUID(), programmeId: runProgrammeId, objective: "matchedFirst" },
      ...{ fairnessPpm: 100_000, minScore: 0, seed: 1 },
    }),
    verdicts: runsIt,
  },
  cancel: { input: ({ runId }) => ({ runId }), verdicts: runsItBut("RUN_NOT_UNDER_WAY") },
};
