import * as z from "zod/mini";
import { shortText } from "../text.ts";
import { catalogueId } from "./catalogue-id.ts";
import { DIRECTIONS } from "./direction.ts";
import { isLanguage } from "./languages.ts";
import { seenVersion } from "./seen-version.ts";

export const NAME_LENGTH = 120;
export const MOST_SKILLS = 20;
export const MOST_LANGUAGES = 12;
export const MOST_PEOPLE = 20;

/** The form of a level's id; whether the ladder has it is checked where the ladder is. */
export const levelId = catalogueId("Choose a level of the ladder.");
/** The form of a skill's id; whether the catalogue has it is checked where the catalogue is. */
export const skillId = catalogueId("Choose a skill from the list.");

const whole = (low: number, high: number, message: string) =>
  z.int(message).check(z.gte(low, message), z.lte(high, message));

const language = z.string("Choose a language from the list.").check(
  // Length first, so that no message or look-up carries a megabyte.
  z.maxLength(16, { error: "Choose a language from the list.", abort: true }),
  z.refine(isLanguage, "Choose a language from the list."),
);

export const languages = z
  .array(language, "Choose at least one language.")
  .check(
    z.minLength(1, "Choose at least one language."),
    z.maxLength(MOST_LANGUAGES, `Choose ${MOST_LANGUAGES} languages at most.`),
    z.refine(isEachOnce, "Each language can be there once."),
  );

export const direction = z.enum(DIRECTIONS, "Choose individual work, management or undecided.");

const OFFER = "What you can teach goes from 1 (aware) to 5 (expert).";

/** A skill somebody can teach, at the level they have it. */
export const offerInput = z.object({ skillId, level: whole(1, 5, OFFER) });
export type OfferInput = z.infer<typeof offerInput>;

/** A skill somebody wants to learn; `fromLevel` null: not assessed. Priority 1 comes first. */
export const wantInput = z
  .object({
    skillId,
    fromLevel: z.nullable(whole(0, 5, "The level you have goes from 0 (none) to 5 (expert).")),
    toLevel: whole(1, 5, "The level you want goes from 1 (aware) to 5 (expert)."),
    priority: whole(1, MOST_SKILLS, `A priority goes from 1 (first) to ${MOST_SKILLS}.`),
  })
  .check(
    z.refine(({ fromLevel, toLevel }) => toLevel > (fromLevel ?? 0), {
      path: ["toLevel"],
      error: "The level you want must be above the one you have.",
    }),
  );
export type WantInput = z.infer<typeof wantInput>;

const eachSkillOnce = z.refine<{ skillId: string }[]>(
  (skills) => isEachOnce(skills.map((skill) => skill.skillId)),
  "Each skill can be there once.",
);
const notTooMany = z.maxLength(MOST_SKILLS, `Choose ${MOST_SKILLS} skills at most.`);

export const offers = z.array(offerInput, "Choose skills from the list.").check(notTooMany, eachSkillOnce);
export const wants = z.array(wantInput, "Choose skills from the list.").check(notTooMany, eachSkillOnce);

/** Mentees at one time. 0: not taking anybody now. */
export const capacity = whole(
  0,
  MOST_PEOPLE,
  `How many people you can take on goes from 0 to ${MOST_PEOPLE}, in whole people.`,
);

/** The first step of the welcome, and the upper half of the profile. One's zone is changed with the hours in it. */
export const aboutMeInput = z.object({
  name: shortText(NAME_LENGTH, "Your name"),
  languages,
  direction,
  /** For matching only, and offered to the admin to confirm: never a placement. */
  selfLevel: z.nullable(levelId),
  version: seenVersion,
});
export type AboutMeInput = z.infer<typeof aboutMeInput>;

/** The second step. Lists may be empty: a step is kept however far somebody came. */
export const wantsAndOffersInput = z.object({
  wantsToMentor: z.boolean("Say whether you want to mentor."),
  wantsToLearn: z.boolean("Say whether you want help."),
  offers,
  wants,
  targetLevel: z.nullable(levelId),
  capacity,
  /** A mentor's own word about a skill is enough to be proposed. Left out: as it is. */
  acceptsSelfAssessed: z.optional(z.boolean("Say yes or no.")),
  version: seenVersion,
});
export type WantsAndOffersInput = z.infer<typeof wantsAndOffersInput>;

function isEachOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
