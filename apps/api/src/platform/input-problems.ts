import * as z from "zod/mini";

// Schemas carry a sentence wherever a form can go wrong. What is left is a request that no form of ours makes;
// Zod's own words for it ("Invalid input: expected object") are for programmers.
z.config({ customError: () => "This is not what Belay expects here. Load the page again." });

/** One thing that is wrong with an input, for the field that has it. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** What a schema says about an input, in the sentences the schema carries; empty when the cause is another. */
export function describeInputProblems(cause: unknown): FieldProblem[] {
  if (!isSchemaError(cause)) return [];
  return cause.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join("."), message }));
}

function isSchemaError(cause: unknown): cause is { issues: { path: PropertyKey[]; message: string }[] } {
  return typeof cause === "object" && cause !== null && "issues" in cause && Array.isArray(cause.issues);
}
