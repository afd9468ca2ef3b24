/** Why something outside could not be read. Whoever asked is told; the log learns no address. */
export type OutsideProblem =
  /** It leads into our own network, or to no web address at all. */
  | "PRIVATE_ADDRESS"
  /** No such name, no answer, or no connection that can be trusted. */
  | "UNREACHABLE"
  | "TOO_SLOW"
  | "TOO_LARGE"
  /** The other side says that there is nothing (any more) for who asks. */
  | "REFUSED"
  /** Anything else that is no answer: a fault over there, or bytes that make no sense. */
  | "BAD_ANSWER"
  | "TOO_MANY_REDIRECTS";

export class OutsideFailure extends Error {
  override name = "OutsideFailure";
  readonly problem: OutsideProblem;

  constructor(problem: OutsideProblem) {
    super(problem);
    this.problem = problem;
  }
}
