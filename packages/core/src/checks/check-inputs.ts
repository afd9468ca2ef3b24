import * as z from "zod/mini";
import { mentorshipId, questionId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";
import { longText } from "../text.ts";

export const feeling = z.enum(["good", "mostly", "unsure", "notRight"], "Choose how it is.");
export type Feeling = z.infer<typeof feeling>;

export const rhythm = z.enum(["tooRarely", "right", "tooOften"], "Choose how often suits you.");
export type Rhythm = z.infer<typeof rhythm>;

export const answerQuestionInput = z.object({
  questionId,
  feeling,
  /** The second question of a pulse; left out of a fit check. */
  rhythm: z._default(z.nullable(rhythm), null),
  words: z._default(longText(500, "What you add"), ""),
  /** Who may read a pulse; a fit check stays with who answers it, whatever this says. */
  circle: z._default(z.enum(["me", "pair"], "Choose who may read it."), "me"),
});
export type AnswerQuestionInput = z.infer<typeof answerQuestionInput>;

export const questionChoice = z.object({ questionId });

export const answerSilenceInput = z.object({
  mentorshipId,
  /** Of the silence that the person was looking at. */
  since: instantInput("Load the page again."),
  answer: z.enum(["notNow", "goOn"], "Choose what to do."),
});
export type AnswerSilenceInput = z.infer<typeof answerSilenceInput>;
