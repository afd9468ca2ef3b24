import * as z from "zod/mini";
import type { Problem, Source } from "./problem.ts";
import { locate } from "./problem.ts";

export type Shape<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: Problem[] };

/** Reads a file's data by a schema; what doesn't fit becomes problems with the line and words for people. */
export function readShape<Schema extends z.ZodMiniType>(
  source: Source,
  schema: Schema,
): Shape<z.output<Schema>> {
  const read = z.safeParse(schema, source.data, { error: describe });
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, problems: read.error.issues.flatMap((issue) => toProblems(source, issue)) };
}

function toProblems(source: Source, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  const at = (more: string[], message: string) =>
    locate(source, { code: "WRONG_SHAPE", path: [...path, ...more].join("."), message });
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => at([key], `There is no such key here: "${key}".`));
  }
  return [at([], isMissing(source.data, issue.path) ? "This is missing." : issue.message)];
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    data,
  );
  return value === undefined;
}

function describe(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type") return `This must be ${EXPECTED[issue.expected] ?? issue.expected}.`;
  if (issue.code === "invalid_value") return `This must be ${issue.values.map(String).join(" or ")}.`;
  if (issue.code === "too_small")
    return `This must ${AMOUNT[issue.origin] ?? "be"} at least ${issue.minimum}.`;
  if (issue.code === "too_big") return `This must ${AMOUNT[issue.origin] ?? "be"} at most ${issue.maximum}.`;
  return "This doesn't have the right form.";
}

const AMOUNT: Readonly<Record<string, string>> = { array: "have entries,", string: "have characters," };

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a group of keys",
  record: "a group of keys",
};
