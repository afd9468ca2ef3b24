interface Counts {
  given: number;
  received: number;
  taught: number;
  unanswered: number;
}

/** The page's fact: first what waits for the viewer, then what they did. */
export function reviewsHeading(counts: Counts | undefined): string {
  if (counts === undefined) return "Review comments";
  const { given, received, taught, unanswered } = counts;
  if (unanswered > 0) {
    return unanswered === 1
      ? "1 comment waits for your answer"
      : `${unanswered} comments wait for your answer`;
  }
  if (taught > 0) return `${taught} of your ${said(given)} taught something`;
  return given + received === 0
    ? "No review comments yet"
    : `${said(given + received)}, none of them waits for you`;
}

const said = (count: number) => (count === 1 ? "1 comment" : `${count} comments`);
