import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { RefusalOf } from "./review.ts";

const recordSentences = {
  SELF: "Choose somebody else: comments on one's own change are not kept.",
  NOT_WRITTEN_YET: "This day is still to come. Choose the day on which it was written.",
  NOT_PAIRED: "You can record comments with people you are or were paired with.",
  UNKNOWN_SKILL: "This skill is not in the catalogue. Choose one from the list.",
  ALREADY_RECORDED: "One of you has recorded this comment already. Look for it in the list.",
  FORBIDDEN: "Only who wrote a comment can say that it was meant to teach.",
} satisfies Sentences<RefusalOf<"record">>;

const changeSentences = {
  INVALID_TRANSITION: "This comment was removed meanwhile.",
  UNKNOWN_SKILL: "This skill is not in the catalogue. Choose one from the list.",
  ALREADY_RECORDED: "The same comment was recorded again meanwhile, so this one stays removed.",
  EXPIRED: "It was removed more than ten minutes ago and can't be brought back.",
} satisfies Sentences<ChangeRefusal>;

type ChangeRefusal = RefusalOf<"answer" | "describe" | "remove" | "restore">;

export const sayRecordRefusal = (refused: { code: RefusalOf<"record"> }) =>
  sentence(refused, recordSentences);

export const sayChangeRefusal = (refused: { code: ChangeRefusal }) => sentence(refused, changeSentences);
