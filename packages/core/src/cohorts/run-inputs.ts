import * as z from "zod/mini";
import { matchProposalId, matchRunId, personId, programmeId } from "../ids.ts";
import { longText } from "../text.ts";
import { PAIR_FILTERS } from "./pair-filter.ts";

const MOST = 1_000_000;
const ppm = (name: string) =>
  z
    .int(`${name} is a whole number.`)
    .check(z.gte(0, `${name} is never below 0.`), z.lte(MOST, `${name} is 1,000,000 at most.`));

const version = z.int("Load the page again.");
const key = z.uuid("Load the page again.");

export const runsChoice = z.object({ programmeId });
export const runChoice = z.object({ runId: matchRunId });
export const seenRun = z.object({ runId: matchRunId, version });

export const startRunInput = z.object({
  key,
  programmeId,
  objective: z.enum(["totalScore", "matchedFirst", "maxMin"], "Choose what counts first."),
  fairnessPpm: z._default(ppm("Fairness"), 0),
  minScore: z._default(ppm("The least score"), 0),
  /** Decides between plans of the same total; left out: the run's number. */
  seed: z.optional(
    z
      .int("A seed is a whole number.")
      .check(z.gte(0, "A seed is never below 0."), z.lte(2_147_483_647, "A seed is 2,147,483,647 at most.")),
  ),
  /** The published run whose people without a mentor are matched anew. */
  repairs: z.optional(matchRunId),
});
export type StartRunInput = z.infer<typeof startRunInput>;

export const PAIR_SORTS = ["mentee", "score"] as const;

export const runPairsInput = z.object({
  runId: matchRunId,
  filter: z._default(z.enum(PAIR_FILTERS, "Choose from the list."), "all"),
  sort: z._default(z.enum(PAIR_SORTS, "Choose from the list."), "mentee"),
  /** In either name. */
  text: z._default(longText(80, "What you look for"), ""),
  cursor: z._default(
    z.nullable(z.object({ value: longText(200, "The place in the list"), menteeId: personId })),
    null,
  ),
});
export type RunPairsInput = z.infer<typeof runPairsInput>;

const pairOfRun = { runId: matchRunId, menteeId: personId, mentorId: personId };

export const EDIT_KINDS = ["move", "lock", "unlock", "block", "unblock"] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

const editOfRun = { ...pairOfRun, kind: z.enum(EDIT_KINDS, "Choose what to change.") };

/** One change of a draft by hand: a mentee to another mentor, or a pair kept or kept apart whatever is solved. */
export const editChoice = z.object(editOfRun);
export type EditChoice = z.infer<typeof editChoice>;
export const editInput = z.object({ ...editOfRun, version });
export type EditInput = z.infer<typeof editInput>;
export const menteeOfRun = z.object({ runId: matchRunId, menteeId: personId });

/** A pair that earlier plans lock or keep apart, to be weighed like any other again. */
export const letGoInput = z.object({ programmeId, menteeId: personId, mentorId: personId });
export type LetGoInput = z.infer<typeof letGoInput>;

export const publishInput = z.object({
  runId: matchRunId,
  version,
  consent: z.enum(["direct", "both"], "Choose how it begins."),
  /** Leaves out who cannot be paired any more, where that was shown. */
  leaveOut: z._default(z.array(personId).check(z.maxLength(10_000, "That is too many.")), []),
});
export type PublishInput = z.infer<typeof publishInput>;

export const compareInput = z.object({ runId: matchRunId, otherId: matchRunId });

export const proposalAnswerInput = z.object({
  proposalId: matchProposalId,
  answer: z.enum(["accept", "decline"], "Say yes or no."),
  version,
});
export type ProposalAnswerInput = z.infer<typeof proposalAnswerInput>;
