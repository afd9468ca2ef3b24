import { readFailure } from "./read-failure.ts";

/**
 * What a failed call says about its input, by field name: `form.setErrors(fieldProblems(error))`.
 * The first problem of a field wins; problems without a field are left to the caller's error line.
 */
export function fieldProblems(error: unknown): Record<string, string> {
  const problems = readFailure(error).fields.filter(({ field }) => field !== "");
  return Object.fromEntries(problems.toReversed().map(({ field, message }) => [field, message]));
}
