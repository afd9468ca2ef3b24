import * as z from "zod/mini";
import { personId, reviewCommentId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";
import { seenVersionOrNone } from "../people/seen-version.ts";
import { codeText, longText, requiredLongText, shortText } from "../text.ts";
import { commentKind } from "./comment-kind.ts";
import { withoutQuotes } from "./comment-text.ts";

/** The length at which a body is cut for any source (spec/reviews.md section 7). */
const LONGEST_BODY = 65_536;
const LONGEST_LINK = 2048;

/** A web address that may be shown as a link: http or https only, without a name and password in it. */
export function linkInput(label: string) {
  return shortText(LONGEST_LINK, label).check(
    z.refine(isWebAddress, {
      error: `${label} must be a full web address that begins with https:// or http://.`,
    }),
  );
}

/** What the recipient says to a comment. */
export const recipientMark = z.enum(
  ["learned", "applied", "disagree"],
  "Choose learned, applied or disagree.",
);
export type RecipientMark = z.infer<typeof recipientMark>;

/** A skill's form, or none; whether the catalogue has it is checked where the catalogue is. */
export const skillChoice = z.nullable(
  z
    .string("Choose a skill.")
    .check(z.maxLength(64, "Choose a skill."), z.regex(/^[A-Za-z0-9][\w.-]*$/, "Choose a skill.")),
);

export const recordReviewCommentInput = z
  .object({
    /** Made when the form opens, so that a double submit records once. */
    key: z.uuid("Open the form again: its key is missing."),
    changeUrl: linkInput("The link to the change"),
    changeTitle: z._default(z.union([z.literal(""), shortText(200, "The title of the change")]), ""),
    quotedCode: z._default(codeText(8000, "The quoted code"), ""),
    /** Markdown. */
    body: requiredLongText(LONGEST_BODY, "The comment"),
    /** Null lets the rules say. */
    kind: z._default(z.nullable(commentKind), null),
    skillId: z._default(skillChoice, null),
    authorId: personId,
    recipientId: personId,
    writtenAt: instantInput("Choose when it was written."),
    /** Only its author can say that a comment was meant to teach. */
    isMarkedByAuthor: z._default(z.boolean("Say yes or no."), false),
  })
  .check(
    z.refine(({ body }) => withoutQuotes(body) !== "", {
      error: "The comment only quotes others. Add its own words.",
      path: ["body"],
    }),
    z.refine(({ authorId, recipientId }) => authorId !== recipientId, {
      error: "Choose two different people: comments on one's own change are not kept.",
      path: ["recipientId"],
    }),
  );
export type RecordReviewCommentInput = z.infer<typeof recordReviewCommentInput>;

export const answerReviewCommentInput = z
  .object({
    commentId: reviewCommentId,
    /** Of the answer, 0 for the first. */
    version: seenVersionOrNone,
    mark: recipientMark,
    note: z._default(longText(1000, "The note"), ""),
    appliedUrl: z._default(z.nullable(linkInput("The link to the later change")), null),
  })
  .check(
    z.refine(({ mark, appliedUrl }) => mark !== "applied" || appliedUrl !== null, {
      error: "Add a link to the change where you applied it.",
      path: ["appliedUrl"],
    }),
    z.refine(({ mark, appliedUrl }) => mark === "applied" || appliedUrl === null, {
      error: "A link to a later change belongs to “applied”.",
      path: ["appliedUrl"],
    }),
  );
export type AnswerReviewCommentInput = z.infer<typeof answerReviewCommentInput>;

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}
