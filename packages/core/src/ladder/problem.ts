export type ProblemCode =
  | "UNREADABLE"
  | "WRONG_SHAPE"
  | "UNKNOWN_BASE"
  | "EXTENDS_CYCLE"
  | "DUPLICATE_ID"
  | "AMBIGUOUS_NAME"
  | "UNKNOWN_TRACK"
  | "UNKNOWN_LEVEL"
  | "UNKNOWN_SKILL"
  | "UNKNOWN_CATEGORY"
  | "UNKNOWN_SPECIALISATION"
  | "UNKNOWN_HABIT"
  | "UNKNOWN_DIMENSION"
  | "UNKNOWN_DIMENSION_VALUE"
  | "MISSING_DIMENSION"
  | "NO_LEVELS"
  | "INVALID_GRADE"
  | "GRADE_GAP"
  | "EXPECTATION_WITHOUT_ID"
  | "SKILL_TARGET_OUT_OF_RANGE"
  | "MOVE_AGAINST_GRADES"
  | WarningCode;

type WarningCode = "NO_MENTORING" | "UNREACHABLE_LEVEL" | "TOO_MANY_EXPECTATIONS";

/** One thing that is wrong with a file, with the place to put it right. Warnings don't keep a ladder out. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly code: ProblemCode;
  readonly file: string;
  /** Keys and indexes from the top, joined by dots: `levels.2.skills.code_review`. Empty for the whole file. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A file as plain data, with the line of everything in it. Whoever parses the YAML provides the lines. */
export interface Source {
  readonly data: unknown;
  readonly file: string;
  /** The line of a key or item, from 1; undefined for what isn't in the file. */
  readonly lineOf: (path: string) => number | undefined;
}

export interface Finding {
  readonly code: ProblemCode;
  readonly path: string;
  readonly message: string;
}

const WARNINGS: ReadonlySet<ProblemCode> = new Set<WarningCode>([
  "NO_MENTORING",
  "UNREACHABLE_LEVEL",
  "TOO_MANY_EXPECTATIONS",
]);

/** Puts file and line to a finding. What is missing gets the line of what it is missing from. */
export function locate(source: Source, { code, path, message }: Finding): Problem {
  const severity = WARNINGS.has(code) ? "warning" : "error";
  return { severity, code, file: source.file, path, line: nearestLine(source, path), message };
}

function nearestLine(source: Source, path: string): number {
  const parts = path === "" ? [] : path.split(".");
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const line = source.lineOf(parts.slice(0, depth).join("."));
    if (line !== undefined) return line;
  }
  return 1;
}

/** In reading order: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => {
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return one.line - other.line;
  });
}

/** `ladder.yaml:12: levels.0.track: …`, the form editors and terminals make clickable. */
export function formatProblem({ severity, file, path, line, message }: Problem): string {
  const where = path === "" ? "" : `${path}: `;
  return `${file}:${line}: ${severity === "warning" ? "warning: " : ""}${where}${message}`;
}
