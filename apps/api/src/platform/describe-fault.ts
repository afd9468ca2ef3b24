/** What the log may keep of a fault: where it broke, never what people typed. */
export interface FaultDescription {
  type: string;
  /** Left out where a database spoke: its messages quote rows. */
  message?: string;
  code?: string;
  constraint?: string;
  table?: string;
  frames: string[];
  cause?: FaultDescription;
}

const DEEPEST = 3;
const MOST_FRAMES = 20;

/** Database errors carry the statement's values in `message`, `detail`, `query` and `params`: none of that is kept. */
export function describeFault(fault: unknown, depth = 0): FaultDescription {
  if (!(fault instanceof Error)) return { type: typeof fault, frames: [] };
  const saysWords = !speaksOfRows(fault);
  return {
    type: fault.name,
    ...(saysWords ? { message: fault.message } : {}),
    ...pick(fault, "code"),
    ...pick(fault, "constraint"),
    ...pick(fault, "table"),
    frames: (fault.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, MOST_FRAMES),
    ...(fault.cause === undefined || depth >= DEEPEST
      ? {}
      : { cause: describeFault(fault.cause, depth + 1) }),
  };
}

/** Whether the fault, or the one it wraps and repeats, is a database's. */
function speaksOfRows(fault: unknown, depth = 0): boolean {
  if (!(fault instanceof Error) || depth > DEEPEST) return false;
  return ("severity" in fault && "routine" in fault) || speaksOfRows(fault.cause, depth + 1);
}

function pick(fault: Error, field: "code" | "constraint" | "table") {
  const value: unknown = Reflect.get(fault, field);
  return typeof value === "string" ? { [field]: value } : {};
}

/** The same in one line, for a row that somebody looks at: `Error: no`, or a database's code and constraint. */
export function summariseFault(fault: unknown): string {
  const { type, message, code, constraint } = describeFault(fault);
  return `${type}: ${message ?? [code, constraint].filter(Boolean).join(" ")}`;
}
