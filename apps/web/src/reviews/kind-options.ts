import { commentKind } from "@belay/core/reviews/comment-kind.ts";
import { kindWords } from "./review-words.ts";

/** The kinds of comments to choose from, in words. */
export const kindOptions = commentKind.options.map((kind) => {
  const words = kindWords[kind];
  return { value: kind, label: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
});
