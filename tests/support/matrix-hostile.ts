import * as z from "zod/mini";

type Path = readonly string[];

const MISSING = Symbol("missing");
const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inside) => [inside], 1);

/** What no form sends: each is put into each place of each input. */
const HOSTILE: readonly unknown[] = [
  MISSING,
  ...[null, true, false, 7, "", " ", "text", [], {}, [[]], ["x", 1]],
  ...[-1, 0, 0.5, 1e308, -1e308, 2 ** 31 - 1, 2 ** 31, 2 ** 53, "1e999"],
  "x".repeat(9_000),
  ...["\u0000", "a\u0000b", "\ud800", "\udfff tail", "\u202e", "💥".repeat(70), "é".normalize("NFD")],
  ...["Mars/Olympus", "+02:00", "2026-02-30", "0000-00-00", "9999-12-31", "24:61", "12:00:00"],
  ...["9999-12-31T23:59:59Z", "-271821-04-20T00:00:00Z", "+275760-09-13T00:00:00Z", "0001-01-01T00:00:00Z"],
  ...["1970-01-01T00:00:00Z", "2199-12-31T23:59:59Z", "2199-12-31"],
  ...["'; drop table person; --", "../../etc/passwd", "<img src=x onerror=alert(1)>", "%s%n{{7*7}}"],
  ...["https://user:pass@host.example", "javascript:alert(1)", "a@b", "a@b.example\r\nBcc: x@y.example"],
  ...["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff"],
  ...["__proto__", "constructor", JSON.parse('{"__proto__":{"isCompanyAdmin":true}}')],
  { constructor: { prototype: { isCompanyAdmin: true } } },
  nested(400),
];

/** All inputs that differ from a right one in one place that the schema knows, and some that are wrong as a whole. */
export function hostileInputs(schema: unknown, right: unknown): unknown[] {
  const whole = HOSTILE.filter((value) => value !== MISSING);
  const inPlaces = pathsOf(schema).flatMap((path) => HOSTILE.map((value) => put(right, path, value)));
  return [...whole, ...inPlaces, JSON.parse(`{"__proto__":{"isCompanyAdmin":true}}`)];
}

/** Whether the schema's object has this field. */
export const hasField = (schema: unknown, field: string): boolean =>
  pathsOf(schema).some((path) => path.length === 1 && path[0] === field);

function pathsOf(schema: unknown): Path[] {
  if (schema instanceof z.core.$ZodObject) {
    return Object.entries(schema._zod.def.shape).flatMap(([name, inner]) => [
      [name],
      ...pathsOf(inner).map((path) => [name, ...path]),
    ]);
  }
  if (schema instanceof z.core.$ZodArray) return below("0", schema._zod.def.element);
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(pathsOf);
  if (schema instanceof z.core.$ZodPipe) return pathsOf(schema._zod.def.in);
  if (
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault
  ) {
    return pathsOf(schema._zod.def.innerType);
  }
  return [];
}

function below(name: string, schema: unknown): Path[] {
  return [[name], ...pathsOf(schema).map((path) => [name, ...path])];
}

function put(into: unknown, path: Path, value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const children: Record<string, unknown> = typeof into === "object" && into !== null ? { ...into } : {};
  const child = put(children[name], rest, value);
  if (child === MISSING) delete children[name];
  else children[name] = child;
  return Array.isArray(into) || name === "0" ? Object.values(children) : children;
}
