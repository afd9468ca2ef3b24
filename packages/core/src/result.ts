/** An expected answer of a rule or a verb: a value, or a refusal with a code that maps to a sentence. Faults are exceptions. */
export type Result<Value, Code extends string = string, Details = undefined> =
  | Ok<Value>
  | Refused<Code, Details>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** `field` names the input the person has to change; `details` is what the screen needs to help (three nearest times, for example). */
export interface Refused<Code extends string, Details = undefined> {
  readonly ok: false;
  readonly code: Code;
  readonly field?: string | undefined;
  readonly details?: Details | undefined;
}

export function succeed<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function refuse<Code extends string, Details = undefined>(
  code: Code,
  more: { field?: string | undefined; details?: Details | undefined } = {},
): Refused<Code, Details> {
  return { ok: false, code, ...more };
}
