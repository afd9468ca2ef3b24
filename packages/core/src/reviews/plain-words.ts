import { splitComment } from "./comment-text.ts";

// More than a list ever shows; no pattern reads further.
const LONGEST_READ = 4000;
const LINK = /!?\[([^\]\n]{0,500})\]\([^)\s]{0,2048}\)/g;
const MARKS = /\*\*|__|~~|`/g;
const LINE_MARKS = /^\s{0,3}(?:#{1,6}|[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/gm;

/** A comment's own words in one line without Markdown, cut at `max` characters: for a list, never as the comment. */
export function plainWords(body: string, max: number): string {
  const { prose } = splitComment(body);
  const words = prose
    .slice(0, LONGEST_READ)
    .replace(LINK, "$1")
    .replace(LINE_MARKS, "")
    .replace(MARKS, "")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > max ? `${words.slice(0, max).toWellFormed().trimEnd()}…` : words;
}
