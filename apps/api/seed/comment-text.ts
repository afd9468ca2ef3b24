/** A review comment that teaches, in Markdown, with the code that it is about. */
export interface CommentText {
  skill: string;
  code: string;
  body: string;
}
