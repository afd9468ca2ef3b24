import * as z from "zod/mini";
import { personId, programmeId } from "../ids.ts";
import { skillId } from "../people/profile-inputs.ts";
import { searchText } from "../teams/team-choices.ts";
import { shortText } from "../text.ts";

export const MOST_WANTED = 5;
export const MOST_CAPACITY = 20;
export const WISH_LENGTH = 300;
export const CAPACITY_WORDS = `How many mentees at once goes from 1 to ${MOST_CAPACITY}, in whole people.`;

const OPEN_AGAIN = "Open the link again.";
const linkToken = z
  .string(OPEN_AGAIN)
  .check(z.maxLength(64, { error: OPEN_AGAIN, abort: true }), z.regex(/^[\w-]+$/, OPEN_AGAIN));

const sides = {
  asMentee: z.boolean("Say whether they come as a mentee."),
  asMentor: z.boolean("Say whether they come as a mentor."),
  /** Null: what the programme says. */
  capacity: z.nullable(
    z.int(CAPACITY_WORDS).check(z.gte(1, CAPACITY_WORDS), z.lte(MOST_CAPACITY, CAPACITY_WORDS)),
  ),
  wantedSkills: z.array(skillId, "Choose skills from the list.").check(
    z.maxLength(MOST_WANTED, `Choose ${MOST_WANTED} skills at most.`),
    z.refine((ids) => new Set(ids).size === ids.length, "Each skill can be there once."),
  ),
  wish: z.nullable(shortText(WISH_LENGTH, "What they hope for")),
};

const comesAsSomething = z.refine<{ asMentee: boolean; asMentor: boolean }>(
  ({ asMentee, asMentor }) => asMentee || asMentor,
  { error: "Choose mentee, mentor or both.", path: ["asMentee"] },
);

export const addMemberInput = z.object({ programmeId, personId, ...sides }).check(comesAsSomething);
export const joinProgrammeInput = z
  .object({
    /** Of its link, or its id where everybody may join. */
    token: linkToken,
    ...sides,
  })
  .check(comesAsSomething);
export type JoinProgrammeInput = z.infer<typeof joinProgrammeInput>;
export const joinLinkInput = z.object({
  token: linkToken,
});

export const memberChoice = z.object({ programmeId, personId });

export const MEMBERS_SHOWN = ["all", "mentees", "mentors"] as const;
export type MembersShown = (typeof MEMBERS_SHOWN)[number];

/** One page of a programme's people; the cursor is the last row of the page before. */
export const memberListInput = z.object({
  programmeId,
  search: searchText,
  show: z.enum(MEMBERS_SHOWN, "Choose whom to show."),
  cursor: z.optional(z.nullable(z.object({ name: shortText(120, "The place in the list"), id: personId }))),
});
export type MemberListInput = z.infer<typeof memberListInput>;

/** How somebody takes part, as every way of joining says it. */
export interface MemberWish {
  readonly asMentee: boolean;
  readonly asMentor: boolean;
  readonly capacity: number | null;
  readonly wantedSkills: readonly string[];
  readonly wish: string | null;
}

/** What belongs to a side that somebody does not take is left out. */
export function tidyWish({ asMentee, asMentor, capacity, wantedSkills, wish }: MemberWish): MemberWish {
  return {
    asMentee,
    asMentor,
    capacity: asMentor ? capacity : null,
    wantedSkills: asMentee ? wantedSkills : [],
    wish,
  };
}

// Of the control characters a table has tabs and line ends.
const NOT_TEXT = /[^\P{Cc}\n\r\t]/u;

export const previewCsvInput = z.object({ programmeId, text: csvText() });
export const addFromCsvInput = z.object({
  programmeId,
  text: csvText(),
  /** Of the preview that was looked at: what would come of it now has to be the same. */
  seen: z.string("Look at the preview again.").check(z.maxLength(64, "Look at the preview again.")),
});

function csvText() {
  return z.string("Choose a file or paste its text.").check(
    z.minLength(1, "Choose a file or paste its text."),
    z.maxLength(150_000, {
      error: "That is more than 150,000 characters. Split the file.",
      abort: true,
    }),
    z.refine((text) => text.isWellFormed() && !NOT_TEXT.test(text), {
      error: "This is not text. Save the table as CSV, then choose that file.",
    }),
  );
}

export type MemberRefusal =
  | "NOT_FOUND"
  | "PROGRAMME_ENDED"
  | "PERSON_GONE"
  | "ALREADY_IN"
  | "NOT_IN"
  | "SKILL_UNKNOWN"
  | "ENROLMENT_CLOSED"
  | "NOT_OPEN_TO_JOIN"
  | "LINK_NOT_VALID"
  | "NOTHING_TO_ADD"
  | "CSV_CHANGED";
