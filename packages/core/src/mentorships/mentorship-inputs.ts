import * as z from "zod/mini";
import { mentorshipId, personId, requestId } from "../ids.ts";
import { seenVersion } from "../people/seen-version.ts";
import { requiredLongText } from "../text.ts";

const catalogueId = (label: string) =>
  z
    .string(`Choose ${label}.`)
    .check(z.maxLength(64, `Choose ${label}.`), z.regex(/^[A-Za-z0-9][\w.-]*$/, `Choose ${label}.`));

const proficiency = (low: number) =>
  z
    .int("Choose a level from the list.")
    .check(z.gte(low, "Choose a level from the list."), z.lte(5, "Choose a level from the list."));

/** What the mentorship is for: a skill from one proficiency to a higher one (`null`: not assessed), or a level of the ladder. */
export const requestGoal = z.discriminatedUnion(
  "kind",
  [
    z
      .object({
        kind: z.literal("skill"),
        skillId: catalogueId("a skill"),
        fromLevel: z.nullable(proficiency(0)),
        toLevel: proficiency(1),
      })
      .check(
        z.refine(({ fromLevel, toLevel }) => toLevel > (fromLevel ?? 0), {
          error: "The wanted level must be above the one you have.",
          path: ["toLevel"],
        }),
      ),
    z.object({ kind: z.literal("level"), levelId: catalogueId("a level") }),
  ],
  "Choose a skill or a level as the goal.",
);
export type RequestGoal = z.infer<typeof requestGoal>;

/** Whom to ask after the first, in order. */
export const nextChoices = z.array(personId).check(z.maxLength(2, "Three mentors at most, with the first."));

export const askMentorInput = z.object({
  /** Made when the dialog opens, so that a double submit asks once. */
  key: z.uuid("Open the dialog again: its key is missing."),
  mentorId: personId,
  goal: requestGoal,
  message: requiredLongText(2000, "The message"),
  /** Whom to ask in turn when this one says no or nothing. */
  next: z._default(nextChoices, []),
});
export type AskMentorInput = z.infer<typeof askMentorInput>;

const onRequest = { requestId, version: seenVersion };
export const acceptRequestInput = z.object(onRequest);
export const withdrawRequestInput = z.object(onRequest);
export const declineRequestInput = z.object({ ...onRequest, reason: requiredLongText(500, "The reason") });

export const endMentorshipInput = z.object({ mentorshipId, version: seenVersion });
export const mentorshipChoice = z.object({ id: mentorshipId });
