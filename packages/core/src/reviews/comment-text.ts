const FENCE = /^\s{0,3}(?:```|~~~)/;
const QUOTE = /^\s{0,3}>/;
const LINK = /https?:\/\/[^\s<>"'`)\]]+/gi;

export interface CommentParts {
  /** The comment's own words: without quotes, code blocks and invisible HTML comments. */
  prose: string;
  hasCodeBlock: boolean;
  links: string[];
}

/** What the commenter wrote themselves: lines quoted from others and HTML comments taken out, code blocks left in. */
export function withoutQuotes(body: string): string {
  return markLines(withoutHtmlComments(body))
    .filter(({ isQuote }) => !isQuote)
    .map(({ line }) => line)
    .join("\n")
    .trim();
}

/** A Markdown comment taken apart, without its quotes. */
export function splitComment(body: string): CommentParts {
  const lines = markLines(withoutQuotes(body));
  const prose = lines
    .filter(({ isCode }) => !isCode)
    .map(({ line }) => line)
    .join("\n")
    .trim();
  return { prose, hasCodeBlock: lines.some(({ isCode }) => isCode), links: prose.match(LINK) ?? [] };
}

/** Words of any script, also of those that don't put spaces between them; links are none. Counts no further than `limit`. */
export function countWords(prose: string, limit: number): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(
    prose.replace(LINK, " "),
  )) {
    if (isWordLike) words += 1;
    if (words === limit) break;
  }
  return words;
}

/** A `>` inside a fenced block is code, not a quote. */
function markLines(text: string) {
  let isInFence = false;
  return text.split("\n").map((line) => {
    const isFence = FENCE.test(line);
    const isCode = isInFence || isFence;
    if (isFence) isInFence = !isInFence;
    return { line, isCode, isQuote: !isCode && QUOTE.test(line) };
  });
}

// By hand: a pattern would look for the end again from every start, and comments are written by strangers.
function withoutHtmlComments(text: string): string {
  let rest = text;
  let kept = "";
  for (let start = rest.indexOf("<!--"); start !== -1; start = rest.indexOf("<!--")) {
    const end = rest.indexOf("-->", start);
    kept += rest.slice(0, start);
    if (end === -1) return kept;
    rest = rest.slice(end + "-->".length);
  }
  return kept + rest;
}
